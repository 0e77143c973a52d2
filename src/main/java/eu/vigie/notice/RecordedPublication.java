package eu.vigie.notice;

import java.time.Instant;

/**
 * A publication as it is on record.
 *
 * @param row of the ledger, where it stands as told by another channel than mail
 */
public record RecordedPublication(long id, long row, Publication publication, String recordedBy, Instant recordedAt) {}
