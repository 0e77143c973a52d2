package eu.vigie.web.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the register keeps of a duty, a filing or a letter as codes in one line, in the reader's words: a register is shown to an
 * authority (GDPR Art. 33(5)). The files for machines keep the codes.
 */
final class RegisterSaid {

    private static final String REASONS = ", lateReason ";

    private RegisterSaid() {}

    /** True for the columns of such lines. */
    static boolean about(String column) {
        return List.of("duties", "filings", "notices").contains(column);
    }

    /** {@code line}: codes and named values, a comma and a space between them; what somebody wrote stands last, as it was written. */
    static String of(String column, String line, Reader reader) {
        int reasons = line.indexOf(REASONS);
        String codes = reasons < 0 ? line : line.substring(0, reasons);
        Stream<String> written = reasons < 0
                ? Stream.empty()
                : Stream.of(reader.say("register.said.lateReason", line.substring(reasons + REASONS.length())));
        List<String> words = Arrays.asList(codes.split(", "));
        Stream<String> said = Stream.concat(
                switch (column) {
                    case "duties" -> duty(words, reader);
                    case "filings" -> filing(words, reader);
                    default -> letter(words, reader);
                },
                written);
        return said.filter(word -> !word.isEmpty()).distinct().collect(Collectors.joining(", "));
    }

    private static Stream<String> duty(List<String> words, Reader reader) {
        String duty = reader.say("duty.word." + words.get(0));
        String recipient = reader.recipient(words.get(1), words.get(1));
        boolean same = recipient.toLowerCase(reader.locale()).endsWith(duty.toLowerCase(reader.locale()));
        return Stream.concat(
                Stream.of(duty, same ? "" : recipient, reader.option("obligation", words.get(2))),
                words.stream().skip(3).map(word -> named(word, reader)));
    }

    private static Stream<String> filing(List<String> words, Reader reader) {
        Stream<String> known = Stream.of(words.get(0), reader.option("filing.type", words.get(1)));
        return Stream.concat(known, words.stream().skip(2).map(word -> filed(word, reader)));
    }

    private static String filed(String word, Reader reader) {
        if (word.contains(" ")) return named(word, reader);
        return Objects.requireNonNullElseGet(
                reader.find("option.filing.subtype." + word), () -> reader.option("filing", word));
    }

    private static Stream<String> letter(List<String> words, Reader reader) {
        Stream<String> known = Stream.of(reader.option("kind", words.get(0)), reader.option("notice", words.get(1)));
        return Stream.concat(known, words.stream().skip(2).map(word -> counted(word, reader)));
    }

    private static String counted(String word, Reader reader) {
        int space = word.indexOf(' ');
        String count = word.substring(space + 1);
        return count.chars().allMatch(Character::isDigit)
                ? reader.say("notice.count", count, reader.option("delivery", word.substring(0, Math.max(space, 0))))
                : named(word, reader);
    }

    /** A name and its value; what is not late is not said, and what has no such name, as a part of a number, stands as it was written. */
    private static String named(String word, Reader reader) {
        int space = word.indexOf(' ');
        String key = "register.said." + word.substring(0, Math.max(space, 0));
        if (reader.find(key) == null) return word;
        String value = word.substring(space + 1);
        return value.equals("false") ? "" : reader.say(key, moment(value, reader));
    }

    private static String moment(String text, Reader reader) {
        try {
            return reader.at(Instant.parse(text));
        } catch (DateTimeException noInstant) {
            return text;
        }
    }
}
