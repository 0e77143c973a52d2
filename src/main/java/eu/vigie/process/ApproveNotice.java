package eu.vigie.process;

import static eu.vigie.process.Form.longText;
import static eu.vigie.process.Form.mandatory;
import static eu.vigie.process.Form.yesNo;

import eu.vigie.notice.Notices;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A second person approves the exact version; approval releases it. */
@Component
class ApproveNotice implements Step {

    private final Notices notices;
    private final CalledProcesses called;
    private final LettersStillOwed stillOwed;

    ApproveNotice(Notices notices, CalledProcesses called, LettersStillOwed stillOwed) {
        this.notices = notices;
        this.called = called;
        this.stillOwed = stillOwed;
    }

    @Override
    public String key() {
        return "approve_notice";
    }

    @Override
    public List<Task.Field> form() {
        return List.of(mandatory(yesNo("approved")), longText("reason"));
    }

    @Override
    public Map<String, Object> complete(StepContext context) {
        var approved = Approval.of(context.values());
        if (!approved.given()) {
            notices.refuse(context.notice(), approved.required(), context.actor());
            stillOwed.takeOver(context.breach(), told(context), context.notice());
            return Map.of(Variables.DECISION, "refused");
        }
        if (drafterUnderPressure(context)) {
            notices.releaseAlone(context.notice(), context.actor());
            notices.send(context.notice());
            return Map.of(Variables.DECISION, "released_alone");
        }
        notices.approve(context.notice(), context.actor());
        return approved(context);
    }

    /** The process of a public communication reads right behind the task where its text stands now. */
    private Map<String, Object> approved(StepContext context) {
        var stands = Communication.of(notices.get(context.notice())).code();
        return told(context) != Notification.PUBLIC
                        || stands.equals(context.variables().get(Variables.COMMUNICATION))
                ? Map.of(Variables.DECISION, "approved")
                : Map.of(Variables.DECISION, "approved", Variables.COMMUNICATION, stands);
    }

    /** From 90 % of the time on one authorised person may release; the second one approves afterwards. */
    private boolean drafterUnderPressure(StepContext context) {
        var notice = notices.get(context.notice());
        return context.actor().name().equals(notice.draftedBy())
                && notice.releasedAt() == null
                && called.pressing(context.breach(), told(context).duties());
    }

    private static Notification told(StepContext context) {
        return Notification.of(context.process()).orElseThrow();
    }
}
