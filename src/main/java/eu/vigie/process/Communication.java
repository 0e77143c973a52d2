package eu.vigie.process;

import eu.vigie.notice.Notice;

/** Where the text of a public communication stands, as its process reads it: one word, so that no half of it is ever read. */
enum Communication {
    DRAFT,
    /** Approved, or released by one person under a pressing clock: it may be published. */
    APPROVED,
    PUBLISHED;

    static Communication of(Notice notice) {
        if (notice.releasedAt() != null) return PUBLISHED;
        return switch (notice.state()) {
            case APPROVED -> APPROVED;
            default -> DRAFT;
        };
    }

    /** As the diagram writes it. */
    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
