package eu.vigie.register;

import eu.vigie.audit.Entry;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * Which entries of the trail are about a letter, and may be shown to its recipient: its wording as it was drafted, approved and released, and
 * what happened to a row of it. That its approval was refused is not: the reason is what the house says to itself, perhaps of others.
 */
public final class LetterEntries {

    private static final Set<String> OF_THE_TEXT = Set.of("notice_drafted", "notice_approved", "notice_released");

    private LetterEntries() {}

    /** Whether the entry is about that notice, and about no other row than one of those. */
    public static boolean about(Entry entry, long notice, LongPredicate row) {
        if (!entry.subject().equals("notice:" + notice)) return false;
        Object of = entry.details().get("row");
        return of == null ? OF_THE_TEXT.contains(entry.action()) : row.test(Long.parseLong(of.toString()));
    }
}
