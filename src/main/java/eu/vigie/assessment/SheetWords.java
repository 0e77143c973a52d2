package eu.vigie.assessment;

import eu.vigie.document.PrintedMoment;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of a decision sheet, French or English: labels of facts, their values, instants. */
record SheetWords(Locale locale) {

    /** The zone of the CNIL, as in the filing that this sheet stands beside. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    SheetWords {
        locale = locale.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
    }

    String say(String key, Object... arguments) {
        String sentence = words().getString(key);
        return arguments.length == 0 ? sentence : new MessageFormat(sentence, locale).format(arguments);
    }

    String label(String fact) {
        return say("label." + fact);
    }

    /** A value of that fact: its own word for it if it has one, else the word all share, else as it is. */
    String value(String fact, @Nullable Object value) {
        if (value == null) return say("value.unknown_yet");
        if (value instanceof Collection<?> many)
            return many.stream().map(one -> value(fact, one)).collect(Collectors.joining(", "));
        String code = value.toString().toLowerCase(Locale.ROOT);
        return either("value." + fact + "." + code, "value." + code, value.toString());
    }

    /** A figure, or a sum of them, as one writes it in that language. */
    String figures(String figures) {
        return french() ? figures.replace('.', ',') : figures;
    }

    /** Several things in one line; French sets the semicolon apart. */
    String listed(List<String> things) {
        return String.join(french() ? "\u00a0; " : "; ", things);
    }

    private boolean french() {
        return "fr".equals(locale.getLanguage());
    }

    String moment(Instant instant) {
        return PrintedMoment.of(instant.atZone(ZONE), "HH:mm (XXX)", locale) + ", " + ZONE;
    }

    private String either(String first, String second, String otherwise) {
        var words = words();
        if (words.containsKey(first)) return words.getString(first);
        return words.containsKey(second) ? words.getString(second) : otherwise;
    }

    private ResourceBundle words() {
        return ResourceBundle.getBundle(
                "messages.decision",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
