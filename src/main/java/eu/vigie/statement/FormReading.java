package eu.vigie.statement;

import eu.vigie.breach.Cause;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a frozen form of the authority states, from its own fields (EDPB template v1.0); other forms have other fields. */
final class FormReading {

    private FormReading() {}

    static Map<Stated, String> of(Map<String, Object> form, Map<Stated, String> known) {
        Map<Stated, String> states = new EnumMap<>(Stated.class);
        put(states, Stated.OCCURRED_FROM, time(form.get("field_46")));
        put(states, Stated.OCCURRED_TO, time(form.get("field_47")));
        if (known.containsKey(Stated.CONTROLLER_AWARE_AT))
            put(states, Stated.CONTROLLER_AWARE_AT, time(form.get("field_48")));
        put(states, Stated.CAUSE, cause(form.get("field_61")));
        put(states, Stated.PERSONS, text(form.get("field_68")));
        put(states, Stated.RECORDS, text(form.get("field_73")));
        quoted(states, Stated.ROOT_CAUSE, form.get("field_62"), known.get(Stated.ROOT_CAUSE));
        systems(states, text(form.get("field_63")), known.get(Stated.SYSTEMS));
        return states;
    }

    private static void quoted(
            Map<Stated, String> states, Stated stated, @Nullable Object field, @Nullable String words) {
        if (words != null && field != null && field.toString().contains(words)) states.put(stated, words);
    }

    /** The field names each system with its id; an officer may have put it otherwise. */
    private static void systems(Map<Stated, String> states, @Nullable String field, @Nullable String systems) {
        if (systems != null && field != null && Stream.of(systems.split(", ")).allMatch(field::contains))
            states.put(Stated.SYSTEMS, systems);
    }

    private static @Nullable String time(@Nullable Object stamp) {
        return stamp == null
                ? null
                : CaseValues.time(OffsetDateTime.parse(stamp.toString()).toInstant());
    }

    /** Its letters are those of the causes in their order; what is to be determined or unknown is not stated. */
    private static @Nullable String cause(@Nullable Object letter) {
        if (letter == null || !letter.toString().matches("[a-d]")) return null;
        return Cause.values()[letter.toString().charAt(0) - 'a'].name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static void put(Map<Stated, String> states, Stated stated, @Nullable String value) {
        if (value != null && !value.isBlank()) states.put(stated, value);
    }
}
