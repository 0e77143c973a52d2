package eu.vigie.evidence;

import java.time.Instant;

/** What was said of an acquisition, by whom and when. */
public record AcquisitionOnRecord(Acquisition said, String recordedBy, Instant recordedAt) {}
