package eu.vigie.filing;

import eu.vigie.obligation.Obligation;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.NotFound;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The forms that are kept here: the authority's, and smaller ones that tell a stage of another regime, a controller, or
 * an authority in a controller's name. A form is
 * never edited once something was filed on it: the next version is a new file with a new name.
 */
@Component
class Forms {

    static final String AUTHORITY = "edpb-1.0";

    private static final List<String> SMALLER = List.of(
            "nis2-early-warning-1",
            "nis2-notification-1",
            "nis2-final-1",
            "nis2-progress-1",
            "scc-clause-9-2-1",
            "mandated-notification-1");

    private final FormTemplate authority = FormTemplate.read(AUTHORITY);
    private final List<FormTemplate> smaller =
            SMALLER.stream().map(FormTemplate::read).toList();

    FormTemplate authority() {
        return authority;
    }

    FormTemplate get(String id) {
        return Stream.concat(Stream.of(authority), smaller.stream())
                .filter(form -> form.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("form", id));
    }

    /** Those that tell that duty, the usual one first; none where nobody keeps a form for it. */
    List<FormTemplate> serving(Obligation owed) {
        return smaller.stream().filter(form -> form.serves(owed)).toList();
    }

    /** The named one, or the usual one; refuses a form that does not tell that duty. */
    FormTemplate chosen(Obligation owed, @Nullable String named) {
        List<FormTemplate> serving = serving(owed);
        if (serving.isEmpty()) throw new FilingNotPossible("filing-no-form");
        String names = String.join(", ", serving.stream().map(FormTemplate::id).toList());
        return serving.stream()
                .filter(form -> named == null || form.id().equals(named))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(Fault.of("form", "filing-which-form", names)));
    }
}
