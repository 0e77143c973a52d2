package eu.vigie.process;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Words for the fields of a step's form. */
final class Form {

    private Form() {}

    static Task.Field text(String name) {
        return new Task.Field(name, Task.FieldKind.TEXT, false, List.of());
    }

    static Task.Field longText(String name) {
        return new Task.Field(name, Task.FieldKind.LONG_TEXT, false, List.of());
    }

    static Task.Field number(String name) {
        return new Task.Field(name, Task.FieldKind.NUMBER, false, List.of());
    }

    static Task.Field instant(String name) {
        return new Task.Field(name, Task.FieldKind.INSTANT, false, List.of());
    }

    static Task.Field moment(String name) {
        return new Task.Field(name, Task.FieldKind.MOMENT, false, List.of());
    }

    static Task.Field yesNo(String name) {
        return new Task.Field(name, Task.FieldKind.YES_NO, false, List.of());
    }

    static Task.Field choice(String name, String... options) {
        return new Task.Field(name, Task.FieldKind.CHOICE, false, List.of(options));
    }

    static <E extends Enum<E>> Task.Field choice(String name, Class<E> type) {
        return choice(
                name,
                Arrays.stream(type.getEnumConstants())
                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                        .toArray(String[]::new));
    }

    static Task.Field mandatory(Task.Field field) {
        return new Task.Field(field.name(), field.kind(), true, field.options());
    }
}
