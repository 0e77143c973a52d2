package eu.vigie.process;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What a second person said: yes, or no with a reason. */
record Approval(boolean given, @Nullable String reason) {

    static Approval of(TaskValues values) {
        var approval = new Approval(values.yes("approved"), values.text("reason"));
        if (!approval.given()) {
            approval.required();
        }
        return approval;
    }

    /** The reason of a refusal. */
    String required() {
        if (reason == null) {
            throw new InvalidInput(Fault.of("reason", "mandatory"));
        }
        return reason;
    }
}
