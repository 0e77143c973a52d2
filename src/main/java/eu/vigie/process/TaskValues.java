package eu.vigie.process;

import eu.vigie.breach.FirstClock;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values somebody gave for a task. An instant says when something was done: without an offset it does not fit. */
record TaskValues(Map<String, Object> values) {

    /** A caller's clock may run ahead by as much; more is the future. */
    private static final Duration SKEW = Duration.ofSeconds(1);

    private static final int LAST_YEAR = 9999;
    private static final int SHORT = 500;
    private static final int LONG = 20_000;

    /** The text, or null when absent or blank. */
    @Nullable
    String text(String name) {
        return values.get(name) instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    /** The text; the form made sure that it is there. */
    String required(String name) {
        var text = text(name);
        if (text == null) {
            throw new InvalidInput(Fault.of(name, "mandatory"));
        }
        return text;
    }

    @Nullable
    Instant instant(String name) {
        var text = text(name);
        return text == null ? null : parse(name, text);
    }

    Instant requiredInstant(String name) {
        return parse(name, required(name));
    }

    /** The number of something that is kept, or null when absent; the form made sure that it is one. */
    @Nullable
    Long number(String name) {
        var value = values.get(name);
        return value == null || value.toString().isBlank()
                ? null
                : Long.valueOf(value.toString().strip());
    }

    boolean yes(String name) {
        return Boolean.TRUE.equals(values.get(name)) || "true".equals(values.get(name));
    }

    /** The choice as one of the constants of an enum whose codes are in lower snake case. */
    <E extends Enum<E>> E choice(String name, Class<E> type) {
        return Enum.valueOf(type, required(name).toUpperCase(Locale.ROOT));
    }

    /** The faults of all values that do not fit the form. */
    List<Fault> faults(List<Task.Field> form, Instant now) {
        var faults = new ArrayList<Fault>();
        for (var field : form) {
            fault(field, now, faults);
        }
        if (values.containsKey("note")
                && form.stream().noneMatch(field -> field.name().equals("note"))) {
            fault(Form.longText("note"), now, faults);
        }
        return faults;
    }

    /** Names that the form does not have: a typo must not silently lose a value. */
    List<Fault> unknown(List<Task.Field> form, Set<String> given) {
        return given.stream()
                .filter(name -> !name.equals("note")
                        && form.stream().noneMatch(field -> field.name().equals(name)))
                .map(name -> Fault.of(name, "field-unknown", name))
                .toList();
    }

    private void fault(Task.Field field, Instant now, List<Fault> faults) {
        var value = values.get(field.name());
        if (value == null || value instanceof String text && text.isBlank()) {
            if (field.mandatory()) {
                faults.add(Fault.of(field.name(), "mandatory"));
            }
        } else if (!fits(field, value)) {
            faults.add(unfit(field));
        } else if (value instanceof String text && isInstant(field)) {
            Instant at = parse(field.name(), text);
            if (FirstClock.isAfter(at)) {
                faults.add(Fault.of(field.name(), "before-all-clocks"));
            } else if (field.kind() == Task.FieldKind.INSTANT && at.isAfter(now.plus(SKEW))) {
                faults.add(Fault.of(field.name(), "in-the-future"));
            }
        }
    }

    private static boolean isInstant(Task.Field field) {
        return field.kind() == Task.FieldKind.INSTANT || field.kind() == Task.FieldKind.MOMENT;
    }

    private static Fault unfit(Task.Field field) {
        return switch (field.kind()) {
            case YES_NO -> Fault.of(field.name(), "unknown-word", "true, false");
            case CHOICE -> Fault.of(field.name(), "unknown-word", String.join(", ", field.options()));
            case INSTANT, MOMENT -> Fault.of(field.name(), "instant-offset");
            case TEXT -> Fault.of(field.name(), "text-too-long", SHORT);
            case NUMBER -> Fault.of(field.name(), "not-a-whole-number");
            case LONG_TEXT -> Fault.of(field.name(), "text-too-long", LONG);
        };
    }

    private static boolean fits(Task.Field field, Object value) {
        return switch (field.kind()) {
            case YES_NO -> value instanceof Boolean || "true".equals(value) || "false".equals(value);
            case CHOICE -> value instanceof String text && field.options().contains(text);
            case INSTANT, MOMENT -> value instanceof String text && readable(text);
            case TEXT -> value instanceof String text && text.length() <= SHORT;
            case NUMBER -> value.toString().strip().matches("[0-9]{1,18}");
            case LONG_TEXT -> value instanceof String text && text.length() <= LONG;
        };
    }

    /** RFC 3339, whose years have four digits: others, which Java reads as well, overflow the database. */
    private static boolean readable(String text) {
        try {
            int year = OffsetDateTime.parse(text.strip())
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .getYear();
            return year >= 0 && year <= LAST_YEAR;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }

    private static Instant parse(String name, String text) {
        if (!readable(text)) {
            throw new InvalidInput(Fault.of(name, "instant-offset"));
        }
        return OffsetDateTime.parse(text.strip()).toInstant().truncatedTo(ChronoUnit.MICROS);
    }
}
