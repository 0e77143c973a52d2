package eu.vigie.notice;

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

    Words(Locale locale) {
        bundle = ResourceBundle.getBundle(
                "messages/letter-words", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    String say(String name) {
        return bundle.getString(name);
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
