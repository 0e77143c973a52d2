package eu.vigie.notice;

import java.util.List;

/**
 * The letters of the same kind that went before one, as its reader counts them. A first letter has none, however many others were told
 * before; and a later letter does not count the first letters to those who became affected afterwards, which its other readers never
 * had. Nor has a letter to persons any before it: each goes to those alone who had none.
 */
final class EarlierLetters {

    private EarlierLetters() {}

    /** Oldest first, of all {@code letters} of the case. */
    static List<NoticeRow> of(NoticeRow notice, List<NoticeRow> letters) {
        if (notice.firstToCustomers() || notice.kind() == NoticeKind.PERSON) return List.of();
        return letters.stream()
                .filter(other -> other.kind() == notice.kind() && other.id() < notice.id())
                .filter(other -> other.releasedAt() != null && !late(other, letters))
                .toList();
    }

    /** A first letter that followed another one which nobody stopped. */
    private static boolean late(NoticeRow letter, List<NoticeRow> letters) {
        return letter.firstToCustomers()
                && letters.stream().anyMatch(other -> other.id() < letter.id() && other.tellsCustomers());
    }
}
