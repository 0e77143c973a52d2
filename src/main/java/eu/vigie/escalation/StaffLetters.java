package eu.vigie.escalation;

import eu.vigie.breach.Breach;
import eu.vigie.identity.Person;
import eu.vigie.notice.NoticeKind;
import eu.vigie.notice.Notices;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Letters to our own people, each with the reader's own dates, words, duties and link.
 *
 * <p>{@code staff/escalation} takes exactly: {@code reference}, {@code title}, {@code duty} (the one, or how many),
 * {@code duties} (a list, see {@link RungWords}), {@code percent} (the highest), {@code link}, {@code late}.
 *
 * <p>{@code staff/senior-alert} takes exactly: {@code reference}, {@code title}, {@code description}, {@code detectedAt},
 * {@code reportedBy}, {@code link}, {@code acknowledgeLink}; {@code staff/deputy-alert} takes
 * {@code unacknowledged}, the names of those who did not answer, as well.
 */
@Component
class StaffLetters {

    private static final ZoneId HOME = ZoneId.of("Europe/Paris");

    private final Notices notices;
    private final String base;

    StaffLetters(Notices notices, @Value("${vigie.base-url:http://127.0.0.1:8080}") String base) {
        this.notices = notices;
        this.base = base;
    }

    /** One letter to each person for all that rings for them. */
    void escalation(Breach breach, Map<Person, List<Ringing>> heard, Instant now) {
        tell(breach, NoticeKind.ESCALATION, "staff/escalation", heard.keySet(), person -> {
            var ringing = heard.getOrDefault(person, List.of());
            var words = new RungWords(new StaffWords(StaffWords.language(person.locale())), now);
            return Map.of(
                    "reference", breach.reference(),
                    "title", breach.title(),
                    "duty", words.summary(ringing),
                    "duties", words.lines(ringing),
                    "percent", ringing.stream().mapToInt(Ringing::percent).max().orElse(0),
                    "link", link(breach),
                    "late", ringing.stream().anyMatch(Ringing::late));
        });
    }

    /** The alert with a link of the reader's own; to deputies with the names of those who did not answer. */
    void alert(Breach breach, List<Person> people, List<String> unacknowledged, Function<Person, String> token) {
        var template = unacknowledged.isEmpty() ? "staff/senior-alert" : "staff/deputy-alert";
        tell(breach, NoticeKind.SENIOR_ALERT, template, people, person -> {
            var vocabulary = alert(breach, StaffWords.language(person.locale()));
            vocabulary.put("acknowledgeLink", base + "/acknowledge/" + token.apply(person));
            if (!unacknowledged.isEmpty()) vocabulary.put("unacknowledged", String.join(", ", unacknowledged));
            return vocabulary;
        });
    }

    private Map<String, Object> alert(Breach breach, Locale locale) {
        return new HashMap<>(Map.of(
                "reference", breach.reference(),
                "title", breach.title(),
                "description", breach.description(),
                "detectedAt", new StaffWords(locale).moment(breach.detectedAt(), HOME),
                "reportedBy", breach.reportedBy(),
                "link", link(breach)));
    }

    private void tell(
            Breach breach,
            NoticeKind kind,
            String template,
            Iterable<Person> people,
            Function<Person, Map<String, ?>> vocabulary) {
        var readers = new ArrayList<Person>();
        people.forEach(readers::add);
        notices.tell(breach.reference(), kind, template, readers, vocabulary);
    }

    /** The case page: the task to acknowledge the alert stands there. */
    private String link(Breach breach) {
        return base + "/breaches/" + breach.reference();
    }
}
