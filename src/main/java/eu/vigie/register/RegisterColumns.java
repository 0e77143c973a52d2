package eu.vigie.register;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which columns of the register hold codes, and of which field: what puts them into words. */
public final class RegisterColumns {

    private static final Map<String, String> FIELDS = Map.of(
            "authority", "answer",
            "persons", "answer",
            "dataCategories", "data",
            "personCategories", "persons.categories",
            "personsCertainty", "persons.certainty",
            "recordsCertainty", "records.certainty");

    private static final List<String> CODED =
            List.of("state", "outcome", "role", "discoveredBy", "nature", "incidentKind", "cause", "exemption");

    private RegisterColumns() {}

    /** The field of the code that stands there, as the words name it; null where the column holds no code. */
    public static @Nullable String field(String column, Object value) {
        if (FIELDS.containsKey(column)) return FIELDS.get(column);
        return CODED.contains(column) || value instanceof Boolean ? column : null;
    }
}
