package eu.vigie.process;

import eu.vigie.evidence.Evidence;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The evidence of the case that holds an answer as it was given: named by its number, kept by its digest. */
@Component
class AnswerDocument {

    private final Evidence evidence;

    AnswerDocument(Evidence evidence) {
        this.evidence = evidence;
    }

    @Nullable
    Long of(StepContext context) {
        var named = context.values().text("document");
        if (named == null) {
            return null;
        }
        return evidence.of(context.breach()).stream()
                .filter(item -> named.equals(String.valueOf(item.id())))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(Fault.of("document", "evidence-unknown", named)))
                .id();
    }
}
