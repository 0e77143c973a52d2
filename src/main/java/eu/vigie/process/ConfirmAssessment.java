package eu.vigie.process;

import static eu.vigie.process.Form.choice;
import static eu.vigie.process.Form.longText;
import static eu.vigie.process.Form.mandatory;

import eu.vigie.assessment.Assessments;
import eu.vigie.assessment.Exemption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A person decides what is owed, following the rules or departing from them with a reason. */
@Component
class ConfirmAssessment implements Step {

    private final Assessments assessments;

    ConfirmAssessment(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public String key() {
        return "confirm_assessment";
    }

    @Override
    public List<Task.Field> form() {
        return List.of(
                mandatory(choice("authority", "required", "not_required")),
                mandatory(choice("persons", "required", "not_required")),
                choice("exemption", "34_3_a", "34_3_b", "34_3_c"),
                longText("reason"));
    }

    @Override
    public Map<String, Object> complete(StepContext context) {
        var decision = assessments.confirm(
                context.breach(),
                context.values().required("authority").equals("required"),
                context.values().required("persons").equals("required"),
                exemption(context.values().text("exemption")),
                context.values().text("reason"),
                context.actor());
        return Map.of(
                Variables.SECOND_PERSON_NEEDED,
                decision.secondPersonNeeded(),
                Variables.ASSESSMENT_OPEN,
                !decision.stands());
    }

    private static @Nullable Exemption exemption(@Nullable String code) {
        return Arrays.stream(Exemption.values())
                .filter(exemption -> exemption.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
