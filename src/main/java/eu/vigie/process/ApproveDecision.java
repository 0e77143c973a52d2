package eu.vigie.process;

import static eu.vigie.process.Form.longText;
import static eu.vigie.process.Form.mandatory;
import static eu.vigie.process.Form.yesNo;

import eu.vigie.assessment.Assessments;
import eu.vigie.breach.Breaches;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A second person approves or refuses what triage or the assessment decided. */
@Component
class ApproveDecision implements Step {

    private final Breaches breaches;
    private final Assessments assessments;
    private final Lanes lanes;

    ApproveDecision(Breaches breaches, Assessments assessments, Lanes lanes) {
        this.breaches = breaches;
        this.assessments = assessments;
        this.lanes = lanes;
    }

    @Override
    public String key() {
        return "approve_decision";
    }

    @Override
    public List<Task.Field> form() {
        return List.of(mandatory(yesNo("approved")), longText("reason"));
    }

    @Override
    public Map<String, Object> complete(StepContext context) {
        var approved = Approval.of(context.values());
        if (context.element().equals("approve-triage")) {
            breaches.approveTriage(context.breach(), approved.given(), approved.reason(), context.actor());
            return Map.of(Variables.APPROVED, approved.given());
        }
        assessments.approve(context.breach(), approved.given(), approved.reason(), context.actor());
        return Map.of(Variables.ASSESSMENT_OPEN, lanes.assessmentOpen(context.breach()));
    }
}
