package eu.vigie.register.proof;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;

/** The words of a package's page in one language. */
record PageWords(MessageSource messages, Locale locale) {

    String text(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments.length == 0 ? null : arguments, key, locale));
    }

    String word(Enum<?> constant) {
        String code = constant.name().toLowerCase(Locale.ROOT);
        return Objects.requireNonNull(messages.getMessage("option." + code, null, code.replace('_', ' '), locale));
    }

    String counts(Map<? extends Enum<?>, Long> counts) {
        StringBuilder line = new StringBuilder();
        counts.forEach((state, count) -> {
            if (count > 0)
                line.append(line.isEmpty() ? "" : ", ")
                        .append(word(state))
                        .append(' ')
                        .append(count);
        });
        return line.toString();
    }

    Map<String, Object> table(String name, List<String> columns, List<List<String>> rows) {
        return Map.of(
                "heading",
                text("package." + name),
                "columns",
                columns.stream().map(column -> text("package.column." + column)).toList(),
                "rows",
                rows,
                "empty",
                rows.isEmpty() ? text("package.none") : "");
    }
}
