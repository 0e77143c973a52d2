package eu.vigie.estate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What of an organisation differs, as the trail keeps it. A contact point may be a person after all, and the trail is never erased:
 * of those it says only that they changed.
 */
final class OrganisationChanges {

    private OrganisationChanges() {}

    static Map<String, Object> between(@Nullable Organisation was, Organisation is) {
        Map<String, @Nullable Object> before = was == null ? Map.of() : fields(was);
        Map<String, Object> changes = new LinkedHashMap<>();
        fields(is).forEach((field, value) -> {
            Object old = before.get(field);
            if (!Objects.equals(old, value)) changes.put(field, told(old, value));
        });
        return changes;
    }

    private static Object told(@Nullable Object was, @Nullable Object is) {
        if (was instanceof Organisation.Point || is instanceof Organisation.Point) return "changed";
        Map<String, @Nullable Object> turn = new LinkedHashMap<>();
        turn.put("was", was);
        turn.put("is", is);
        return turn;
    }

    private static Map<String, @Nullable Object> fields(Organisation organisation) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", organisation.name());
        fields.put("siren", organisation.siren());
        fields.put("address", organisation.address());
        fields.put("country", organisation.country());
        fields.put("sector", organisation.sector());
        fields.put("size", organisation.size());
        fields.put("dpo", organisation.dpo());
        fields.put("contact", organisation.contact());
        fields.put("locale", organisation.locale().toLanguageTag());
        fields.put("regimes", organisation.regimes());
        fields.put("activity", organisation.activity());
        fields.put("representative", organisation.representative());
        return fields;
    }
}
