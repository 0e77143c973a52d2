package eu.vigie.web.pages;

import eu.vigie.process.Task;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was typed on a task's page, as the values that the contract names. */
final class TaskValues {
    private TaskValues() {}

    /** Values by name; a mandatory one that is missing is put on the form as wrong. */
    static Map<String, @Nullable Object> read(Task task, PageForm form, Reader reader) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        task.form().forEach(field -> values.put(field.name(), read(field, form, reader)));
        task.form().stream()
                .filter(field -> field.mandatory() && values.get(field.name()) == null)
                .forEach(field -> form.wrong(field.name(), missing(field, reader)));
        return values;
    }

    @Nullable
    private static Object read(Task.Field field, PageForm form, Reader reader) {
        return switch (field.kind()) {
            case TEXT, LONG_TEXT, NUMBER -> form.given(field.name());
            case CHOICE -> choice(field, form);
            case YES_NO -> yesNo(form.given(field.name()));
            case INSTANT, MOMENT -> text(Moments.readWithOffset(form, field.name(), reader));
        };
    }

    @Nullable
    private static String choice(Task.Field field, PageForm form) {
        String value = form.given(field.name());
        return value != null && field.options().contains(value) ? value : null;
    }

    @Nullable
    private static Boolean yesNo(@Nullable String value) {
        return value == null ? null : Boolean.valueOf(value);
    }

    @Nullable
    private static String text(@Nullable OffsetDateTime moment) {
        return moment == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }

    private static String missing(Task.Field field, Reader reader) {
        boolean choice = field.kind() == Task.FieldKind.CHOICE || field.kind() == Task.FieldKind.YES_NO;
        String key =
                choice ? "fault.choose" : field.kind() == Task.FieldKind.INSTANT ? "fault.moment" : "fault.missing";
        return reader.say(key);
    }
}
