package eu.vigie.web.pages;

import eu.vigie.actor.Role;
import eu.vigie.assessment.DutyAnswer;
import eu.vigie.breach.BreachState;
import eu.vigie.breach.DiscoveredBy;
import eu.vigie.breach.Insight;
import eu.vigie.breach.Outcome;
import eu.vigie.delivery.DeliveryState;
import eu.vigie.filing.FilingState;
import eu.vigie.filing.SubmissionState;
import eu.vigie.notice.NoticeKind;
import eu.vigie.notice.NoticeState;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.ObligationState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The codes that pages put into words, as the keys of which one must exist: {@code first|second}. */
final class ShownCodes {

    private static final Map<String, Class<? extends Enum<?>>> OPTIONS = Map.of(
            "state", BreachState.class,
            "obligation", ObligationState.class,
            "outcome", Outcome.class,
            "discoveredBy", DiscoveredBy.class,
            "insight", Insight.class,
            "delivery", DeliveryState.class,
            "filing", FilingState.class,
            "notice", NoticeState.class,
            "kind", NoticeKind.class,
            "answer", DutyAnswer.class);
    private static final Pattern TASK = Pattern.compile("String key\\(\\) \\{\\s*return \"([a-z_]+)\";");
    private static final Pattern ACTION = Pattern.compile("String action\\(\\) \\{\\s*return \"([a-z_]+)\";");
    private static final Set<String> NO_CASE = Set.of(
            "evaluation_users_locked",
            "calendar_opened",
            "calendar_closed",
            "calendar_read",
            "user_created",
            "token_issued",
            "password_changed",
            "organisation_changed",
            "estate_replaced",
            "regimes_declared",
            "rota_replaced",
            "evidence_keys_rewrapped");

    private ShownCodes() {}

    static List<String> keys() throws IOException {
        List<String> keys = new ArrayList<>();
        OPTIONS.forEach((field, type) -> options(keys, field, type));
        options(keys, "submission", SubmissionState.class);
        Stream.of(LeftToDo.values())
                .filter(left -> left != LeftToDo.NOTHING)
                .map(LeftToDo::key)
                .forEach(keys::add);
        for (Role role : Role.values()) {
            keys.add(option("role", role.code()));
        }
        facts(keys);
        for (Duty duty : Duty.values()) {
            keys.add("duty.word." + duty.code());
            Codes.of(ObligationState.class).forEach(state -> keys.add("duty." + duty.code() + "." + state));
        }
        WordBundles.mentioned("src/main/java/eu/vigie/process", ".java", TASK).forEach(task -> task(keys, task));
        WordBundles.mentioned("src/main/java/eu/vigie", ".java", ACTION).stream()
                .filter(action -> !NO_CASE.contains(action))
                .forEach(action -> keys.add("timeline." + action));
        Codes.of(Shortcut.class).forEach(shortcut -> keys.add("keys." + shortcut));
        List.of("done", "active", "waiting", "ahead").forEach(standing -> keys.add("picture.standing." + standing));
        return keys;
    }

    private static void task(List<String> keys, String task) {
        keys.add("task." + task + ".title");
        keys.add("task." + task + ".lead");
    }

    private static void facts(List<String> keys) {
        for (FactQuestions group : FactQuestions.GROUPS) {
            keys.add("facts." + group.key());
            for (FactQuestions.Question question : group.questions()) {
                keys.add("fact." + question.name());
                question.options().forEach(code -> keys.add(option(question.name(), code)));
            }
        }
    }

    private static void options(List<String> keys, String field, Class<? extends Enum<?>> type) {
        for (Enum<?> constant : type.getEnumConstants()) {
            keys.add(option(field, Codes.of(constant)));
        }
    }

    private static String option(String field, String code) {
        return "option." + field + "." + code + "|option." + code;
    }
}
