package eu.vigie.web.pages;

import eu.vigie.register.RegisterColumns;
import eu.vigie.register.RegisterItem;
import eu.vigie.register.RegisterSaid;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One entry of the register as it is read: its columns in words, those without content left out. */
record RegisterLine(String reference, String title, List<Cell> cells) {

    /** One column in words. */
    record Cell(String column, String words) {

        /** Several lines need the whole width. */
        public boolean many() {
            return words.contains("\n");
        }
    }

    static RegisterLine of(Map<String, Object> entry, Reader reader) {
        List<Cell> cells = entry.entrySet().stream()
                .filter(column ->
                        !words(column.getKey(), column.getValue(), reader).isEmpty())
                .map(column -> new Cell(
                        reader.either("register." + column.getKey(), "field." + column.getKey(), column.getKey()),
                        words(column.getKey(), column.getValue(), reader)))
                .toList();
        return new RegisterLine(String.valueOf(entry.get("reference")), String.valueOf(entry.get("title")), cells);
    }

    private static String words(String column, @Nullable Object value, Reader reader) {
        if (value == null) {
            return "";
        }
        if (value instanceof Collection<?> many) {
            String between = many.stream().anyMatch(RegisterItem.class::isInstance) ? "\n" : "; ";
            return many.stream().map(one -> words(column, one, reader)).collect(Collectors.joining(between));
        }
        if (value instanceof RegisterItem item) return RegisterSaid.of(column, item, reader);
        String field = RegisterColumns.field(column, value);
        return field == null ? moment(value.toString(), reader) : reader.option(field, value);
    }

    private static String moment(String text, Reader reader) {
        try {
            return reader.at(Instant.parse(text));
        } catch (DateTimeException noInstant) {
            return text;
        }
    }
}
