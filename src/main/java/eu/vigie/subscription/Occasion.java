package eu.vigie.subscription;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What machines may be told of; each follows an action on the trail. */
enum Occasion {
    CASE_REPORTED("breach_reported"),
    CASE_TRIAGED("triage_decided"),
    CASE_CLOSED("breach_closed"),
    CASE_REOPENED("breach_reopened"),
    DUTY_OPENED("obligation_opened"),
    DUTY_MOVED("obligation_moved"),
    DUTY_SETTLED("obligation_settled"),
    RUNG_RUNG("rung_rung"),
    RUNG_ACKNOWLEDGED("rung_acknowledged"),
    RUNG_UNANSWERED("rung_unanswered"),
    ALERT_RAISED("seniors_alerted"),
    ALERT_ACKNOWLEDGED("alert_acknowledged");

    /** What a test sends; nobody subscribes to it. */
    static final String TEST = "test";

    private final String action;

    Occasion(String action) {
        this.action = action;
    }

    /** As the contract names it, for example {@code duty.opened}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".");
    }

    static Optional<Occasion> after(String action) {
        return Arrays.stream(values()).filter(one -> one.action.equals(action)).findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Occasion::code).toList();
    }
}
