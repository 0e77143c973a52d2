package eu.vigie.filing;

import org.jspecify.annotations.Nullable;

/**
 * Which notification is being filled.
 *
 * @param authority to which
 * @param type {@code new} or {@code follow_up}
 * @param subtype {@code complete}, {@code incomplete} or {@code withdraw}; null while nobody said
 * @param reason why it is late, or for a withdrawal why it is withdrawn
 * @param earlierReference the authority's reference of the filing that this one follows
 * @param obligation the duty that a smaller form serves; null for the authority's own form
 */
record Asked(
        String authority,
        String type,
        @Nullable String subtype,
        @Nullable String reason,
        @Nullable String earlierReference,
        @Nullable Long obligation) {

    static Asked of(
            Filing filing, @Nullable String subtype, @Nullable String reason, @Nullable String earlierReference) {
        return new Asked(filing.authority(), filing.type(), subtype, reason, earlierReference, filing.obligation());
    }

    Asked as(String other) {
        return new Asked(authority, type, other, reason, earlierReference, obligation);
    }

    boolean withdraws() {
        return "withdraw".equals(subtype);
    }

    /** A complete one may not say "will follow". */
    boolean complete() {
        return "complete".equals(subtype);
    }
}
