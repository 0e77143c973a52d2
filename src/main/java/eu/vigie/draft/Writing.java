package eu.vigie.draft;

import java.time.Instant;

/** Somebody has a draft of a form: who, on which sheet, and when they last typed. Never what. */
public record Writing(String person, String sheet, Instant lastTypedAt) {}
