package eu.vigie.web.pages;

import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.process.Task;
import eu.vigie.web.Right;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which open task serves a duty next, and who is awaited for it. */
final class Awaited {
    private static final List<String> LETTERS = List.of("approve_notice", "draft_notice", "triage");
    private static final List<String> FORMS =
            List.of("record_filing_receipt", "approve_filing", "draft_filing", "triage");
    private static final Map<Duty, List<String>> STEPS = Map.of(
            Duty.TRIAGE,
            List.of("triage", "approve_decision"),
            Duty.AUTHORITY,
            List.of("record_filing_receipt", "approve_filing", "draft_filing", "confirm_assessment", "triage"),
            Duty.FOLLOW_UP,
            FORMS,
            Duty.OTHER_REGIME,
            FORMS,
            Duty.CONTROLLERS,
            LETTERS,
            Duty.CUSTOMERS,
            LETTERS,
            Duty.PERSONS,
            List.of("approve_notice", "draft_notice", "approve_decision", "confirm_assessment", "triage"),
            Duty.PUBLIC_COMMUNICATION,
            List.of(
                    "publish_communication",
                    "approve_notice",
                    "draft_notice",
                    "approve_decision",
                    "confirm_assessment",
                    "triage"),
            Duty.LAW_ENFORCEMENT,
            List.of("contact_law_enforcement"));

    /** Duties that no task serves: whoever may record what was done is awaited. */
    private static final Map<Duty, Right> RECORDED_BY =
            Map.of(Duty.POLICE_REQUEST, Right.RECORD_POLICE_REQUESTS, Duty.OTHER_REGIME, Right.DECIDE_REGIMES);

    private Awaited() {}

    /** The furthest step of the duty that is open; where none is, nothing of it begins before somebody says what it is. */
    static Optional<Task> of(Obligation obligation, Collection<Task> open) {
        return STEPS.getOrDefault(obligation.duty(), List.of()).stream()
                .flatMap(key -> open.stream().filter(task -> task.key().equals(key)))
                .filter(task -> task.breach().equals(obligation.breach()) && tells(task, obligation))
                .findFirst();
    }

    /** A filing tells one authority, or one duty where it is on a smaller form. */
    private static boolean tells(Task task, Obligation obligation) {
        Task.Addressee addressee = task.addressee();
        if (addressee == null) return true;
        Long served = addressee.obligation();
        return served == null ? addressee.id().equals(obligation.recipient()) : served == obligation.id();
    }

    /** Who is awaited for the duty, with a step that serves it or without. */
    static String who(Obligation obligation, @Nullable OpenStep step, Reader reader) {
        if (step != null) return step.who(reader);
        Right recorded = RECORDED_BY.get(obligation.duty());
        return recorded == null
                ? reader.say("clock.nobody")
                : anyOf(
                        Arrays.stream(recorded.roles())
                                .map(role -> reader.option("role", role.code()))
                                .toList(),
                        reader);
    }

    /** The person who has it, or the roles of which one may take it. */
    static String who(Task task, Reader reader) {
        if (task.assignee() != null) {
            return task.assignee();
        }
        return anyOf(roles(task, reader), reader);
    }

    private static String anyOf(List<String> roles, Reader reader) {
        int last = roles.size() - 1;
        return last < 1
                ? String.join("", roles)
                : reader.say("words.or", String.join(", ", roles.subList(0, last)), roles.get(last));
    }

    private static List<String> roles(Task task, Reader reader) {
        return task.candidateGroups().stream()
                .filter(role -> !role.equals("admin"))
                .map(role -> reader.option("role", role))
                .toList();
    }
}
