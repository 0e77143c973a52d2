package eu.vigie.register;

import eu.vigie.register.RegisterItem.Part;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the register keeps of a duty, a filing or a letter, in the reader's words: a register is shown to an authority (GDPR
 * Art. 33(5)). The files for machines keep the codes.
 */
public final class RegisterSaid {

    /** Which words belong to a code, by column and part. */
    private static final Map<String, String> FIELDS = Map.of(
            "duties.state", "obligation",
            "filings.type", "filing.type",
            "filings.subtype", "filing.subtype",
            "filings.state", "filing",
            "notices.kind", "kind",
            "notices.state", "notice");

    /** How an instant begins: most of what a register says is none, and to find that by an exception costs a page its time. */
    private static final Pattern MOMENT = Pattern.compile("[+-]?\\d{4,}-\\d\\d-\\d\\dT");

    private RegisterSaid() {}

    /** What stands in that column, whatever it is; an empty string for nothing. A duty, a filing or a letter takes a line of its own. */
    public static String words(String column, @Nullable Object value, Phrases phrases) {
        if (value == null) return "";
        if (value instanceof RegisterItem item) return of(column, item, phrases);
        if (value instanceof Collection<?> many) {
            String between = many.stream().anyMatch(RegisterItem.class::isInstance) ? "\n" : "; ";
            return many.stream().map(one -> words(column, one, phrases)).collect(Collectors.joining(between));
        }
        String field = RegisterColumns.field(column, value);
        return field == null ? moment(value.toString(), phrases) : phrases.option(field, value);
    }

    private static String moment(String text, Phrases phrases) {
        if (!MOMENT.matcher(text).lookingAt()) return text;
        try {
            return phrases.at(Instant.parse(text));
        } catch (DateTimeException noInstant) {
            return text;
        }
    }

    /** What is known, a comma and a space between; what is not late is not said. */
    static String of(String column, RegisterItem item, Phrases phrases) {
        return item.parts().stream()
                .map(part -> part.named() ? named(part, phrases) : code(column, part, item, phrases))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String code(String column, Part part, RegisterItem item, Phrases phrases) {
        String code = part.value().toString();
        if (part.name().equals("duty")) return phrases.say("duty.word." + code);
        if (part.name().equals("recipient")) return recipient(code, item, phrases);
        String field = FIELDS.get(column + "." + part.name());
        return field == null ? code : phrases.option(field, code);
    }

    /** Nothing where the duty names them already. */
    private static String recipient(String code, RegisterItem item, Phrases phrases) {
        String recipient = phrases.recipient(code, code);
        String duty = phrases.say("duty.word." + item.parts().get(0).value());
        return recipient.toLowerCase(Locale.ROOT).endsWith(duty.toLowerCase(Locale.ROOT)) ? "" : recipient;
    }

    private static String named(Part part, Phrases phrases) {
        Object value = part.value();
        if (value.equals(false)) return "";
        if (value instanceof Number count)
            return phrases.say("notice.count", count.toString(), phrases.option("delivery", part.name()));
        return phrases.say(
                "register.said." + part.name(),
                value instanceof Instant moment ? phrases.at(moment) : value.toString());
    }
}
