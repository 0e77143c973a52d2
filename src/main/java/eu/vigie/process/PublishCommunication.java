package eu.vigie.process;

import static eu.vigie.process.Form.choice;
import static eu.vigie.process.Form.instant;
import static eu.vigie.process.Form.longText;
import static eu.vigie.process.Form.mandatory;
import static eu.vigie.process.Form.moment;
import static eu.vigie.process.Form.number;
import static eu.vigie.process.Form.text;

import eu.vigie.notice.Medium;
import eu.vigie.notice.Publication;
import eu.vigie.notice.Publications;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The approved text was published: where, when, and for how long. */
@Component
class PublishCommunication implements Step {

    private final Publications publications;

    PublishCommunication(Publications publications) {
        this.publications = publications;
    }

    @Override
    public String key() {
        return "publish_communication";
    }

    @Override
    public List<Task.Field> form() {
        return List.of(
                mandatory(choice("channel", Medium.class)),
                mandatory(instant("at")),
                mandatory(text("reference")),
                moment("until"),
                number("evidence"),
                longText("note"));
    }

    @Override
    public boolean keepsNote() {
        return true;
    }

    @Override
    public Map<String, Object> complete(StepContext context) {
        var values = context.values();
        publications.publish(
                context.notice(),
                new Publication(
                        values.choice("channel", Medium.class),
                        values.requiredInstant("at"),
                        values.required("reference"),
                        values.instant("until"),
                        values.text("note"),
                        values.number("evidence")),
                context.actor());
        return Map.of();
    }
}
