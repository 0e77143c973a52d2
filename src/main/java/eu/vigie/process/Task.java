package eu.vigie.process;

import eu.vigie.filing.Filing;
import eu.vigie.obligation.Obligation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step that waits for a person.
 *
 * @param key stable name of the kind of task, for example {@code confirm_assessment}
 * @param since when it began to wait
 * @param dueAt the deadline in law or contract that the step serves; null where the law names no hours
 * @param planBy when to be done by
 * @param form what the step asks for
 * @param request what a customer or the authority asked, where the step answers it; else null
 * @param addressee whom the filing tells that the step drafts, approves or records; else null
 */
public record Task(
        String id,
        String key,
        String name,
        String breach,
        Subject subject,
        @Nullable String assignee,
        List<String> candidateGroups,
        Instant since,
        @Nullable Instant dueAt,
        @Nullable Instant planBy,
        List<Field> form,
        @Nullable Long request,
        @Nullable Addressee addressee) {

    /** What the step is about: {@code notice}, {@code filing}, {@code assessment}, {@code awareness}, {@code regime_decision}
     * or {@code breach}. */
    public record Subject(String type, String id) {}

    /**
     * Whom a filing tells.
     *
     * @param id of the recipient, as the duty has it: the authority's code, a customer's id
     * @param form on which form
     * @param obligation the duty that a smaller form tells; null for the authority's form
     */
    public record Addressee(
            String id, String name, String form, @Nullable Long obligation) {

        static @Nullable Addressee of(@Nullable Filing filing, List<Obligation> owed) {
            if (filing == null) return null;
            var name = owed.stream()
                    .filter(row -> TaskDue.told(row, filing) && row.recipient().equals(filing.authority()))
                    .map(Obligation::recipientName)
                    .findFirst()
                    .orElse(filing.authority());
            return new Addressee(filing.authority(), name, filing.form(), filing.obligation());
        }
    }

    /** One value that a step takes; {@code options} only for a choice. */
    public record Field(String name, FieldKind kind, boolean mandatory, List<String> options) {}

    /** How a value is entered. */
    public enum FieldKind {
        TEXT,
        LONG_TEXT,
        /** The number of something that is kept, as a number or as its digits. */
        NUMBER,
        /** When something was done: never in the future. */
        INSTANT,
        /** An instant that may lie ahead. */
        MOMENT,
        CHOICE,
        YES_NO
    }
}
