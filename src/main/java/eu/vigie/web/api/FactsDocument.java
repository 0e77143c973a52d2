package eu.vigie.web.api;

import eu.vigie.breach.Facts;
import eu.vigie.breach.FactsCheck;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The facts as the contract writes them: camel case, enum values in lower snake case, every unknown field refused. */
final class FactsDocument {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE).build();

    private static final int MOST_FAULTS = 50;

    private FactsDocument() {}

    /**
     * Reads a facts document; what is absent or null is not yet known. Refuses unknown fields, foreign values and
     * contradictions, all of them at once; {@code prefix} goes before each field's name, for example {@code "facts."}.
     */
    static Facts read(JsonNode document, String prefix) {
        var faults = new ArrayList<Fault>();
        var facts = new StrictReader(faults).read(document, Facts.class, "");
        if (facts != null)
            FactsCheck.faults(facts).stream()
                    .filter(fault -> !named(fault, faults))
                    .forEach(faults::add);
        if (!faults.isEmpty())
            throw new InvalidInput(faults.stream()
                    .limit(MOST_FAULTS)
                    .map(fault -> under(prefix, fault))
                    .toList());
        return facts == null ? Facts.NOTHING_KNOWN : facts;
    }

    /** A value that cannot be read is not said to be missing as well, nor is its list said to be empty. */
    private static boolean named(Fault fault, List<Fault> faults) {
        return faults.stream()
                .map(Fault::field)
                .anyMatch(field -> field.equals(fault.field()) || field.startsWith(fault.field() + "["));
    }

    /** Writes the facts with every field; null where nothing is known. */
    static ObjectNode write(Facts facts) {
        return JSON.valueToTree(facts);
    }

    private static Fault under(String prefix, Fault fault) {
        return new Fault(prefix + fault.field(), fault.code(), fault.arguments());
    }
}
