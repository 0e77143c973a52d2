package eu.vigie.process;

import static eu.vigie.process.Form.instant;
import static eu.vigie.process.Form.longText;
import static eu.vigie.process.Form.mandatory;
import static eu.vigie.process.Form.text;
import static eu.vigie.process.Form.yesNo;

import eu.vigie.breach.Breaches;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligations;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Police, gendarmerie or prosecutor were informed, or a reason why not. */
@Component
class ContactLawEnforcement implements Step {

    private final Breaches breaches;
    private final Obligations obligations;

    ContactLawEnforcement(Breaches breaches, Obligations obligations) {
        this.breaches = breaches;
        this.obligations = obligations;
    }

    @Override
    public String key() {
        return "contact_law_enforcement";
    }

    @Override
    public List<Task.Field> form() {
        return List.of(mandatory(yesNo("contacted")), instant("at"), text("reference"), longText("reason"));
    }

    @Override
    public Map<String, Object> complete(StepContext context) {
        var values = context.values();
        if (values.yes("contacted")) {
            var at = values.requiredInstant("at");
            breaches.note(context.breach(), key(), at, told(values), context.actor());
            obligations.met(context.breach(), Duty.LAW_ENFORCEMENT, null, at, context.actor());
        } else {
            obligations.declined(context.breach(), Duty.LAW_ENFORCEMENT, values.required("reason"), context.actor());
        }
        return Map.of();
    }

    private static String told(TaskValues values) {
        return Stream.of(values.text("reference"), values.text("reason"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(": "));
    }
}
