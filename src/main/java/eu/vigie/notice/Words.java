package eu.vigie.notice;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of letters for codes, in the letter's language. What is not known is said, never left blank. */
final class Words {

    private final ResourceBundle bundle;
    private final Locale locale;

    Words(Locale locale) {
        this.locale = locale;
        bundle = ResourceBundle.getBundle(
                "messages/letter-words", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    String say(String name) {
        return bundle.getString(name);
    }

    /** A sentence with its values filled in. */
    String say(String name, Object... values) {
        return new MessageFormat(bundle.getString(name), locale).format(values);
    }

    /** A count with the language's own grouping. */
    String number(long count) {
        return NumberFormat.getIntegerInstance(locale).format(count);
    }

    /** True when the text says something. */
    static boolean said(String text) {
        return !text.isBlank();
    }

    String unknown() {
        return say("unknown");
    }

    String orUnknown(@Nullable String text) {
        return text == null || text.isBlank() ? unknown() : text;
    }

    String code(String group, @Nullable Enum<?> code) {
        return code == null ? unknown() : say(group + "." + code.name());
    }

    String codes(String group, @Nullable Collection<? extends Enum<?>> codes) {
        return codes == null || codes.isEmpty()
                ? unknown()
                : List.copyOf(codes).stream()
                        .map(code -> say(group + "." + code.name()))
                        .collect(Collectors.joining(", "));
    }
}
