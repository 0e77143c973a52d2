package eu.vigie.drill;

import eu.vigie.actor.Role;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens while a drill runs, as its scenario says it.
 *
 * @param id unique in its scenario
 * @param after the start, in the time of the case: {@code PT5H} are five minutes of a drill at speed 60
 * @param title in a few words, by language
 * @param text what is heard or read, by language
 * @param role who is told; null where nobody is told in person
 * @param facts what changes, as a patch in the contract's words: null takes a value away
 * @param timesPersons by how much the number of persons grows; it must be known by then
 * @param lasts how long the mail server is down, in the time of the case
 */
record PlannedInject(
        String id,
        String after,
        InjectKind kind,
        Map<String, String> title,
        Map<String, String> text,
        @Nullable Role role,
        @Nullable Map<String, @Nullable Object> facts,
        @Nullable Integer timesPersons,
        @Nullable String lasts) {

    private static final int MOST_TIMES = 1000;
    private static final Duration LONGEST = Duration.ofDays(90);

    PlannedInject {
        if (id == null || !id.matches("[a-z0-9-]{1,60}")) throw new IllegalArgumentException("id: lower case letters");
        if (kind == null || kind == InjectKind.MAIL_BACK) throw new IllegalArgumentException("kind: none of an inject");
        length("after", after);
        if (kind == InjectKind.MAIL_DOWN) length("lasts", lasts);
        if (kind == InjectKind.CALL && role == null) throw new IllegalArgumentException("role: who is told");
        if (kind == InjectKind.FACTS && facts == null && timesPersons == null)
            throw new IllegalArgumentException("facts: nothing changes");
        if (timesPersons != null && (timesPersons < 2 || timesPersons > MOST_TIMES))
            throw new IllegalArgumentException("timesPersons: 2 to " + MOST_TIMES);
        title = Texts.both("title", title);
        text = Texts.both("text", text);
    }

    /** After the start, in the time of the case. */
    Duration at() {
        return length("after", after);
    }

    /** How long the mail server is down, in the time of the case. */
    Duration down() {
        return length("lasts", lasts);
    }

    String title(Locale locale) {
        return Texts.in(locale, title);
    }

    String text(Locale locale) {
        return Texts.in(locale, text);
    }

    private static Duration length(String field, @Nullable String written) {
        if (written == null) throw new IllegalArgumentException(field + ": is missing");
        Duration length = Duration.parse(written);
        if (length.isNegative() || length.compareTo(LONGEST) > 0)
            throw new IllegalArgumentException(field + ": from PT0S to " + LONGEST);
        return length;
    }
}
