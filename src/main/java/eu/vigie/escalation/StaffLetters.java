package eu.vigie.escalation;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breach;
import eu.vigie.deadline.Regime;
import eu.vigie.deadline.Regimes;
import eu.vigie.identity.Person;
import eu.vigie.notice.NoticeKind;
import eu.vigie.notice.Notices;
import eu.vigie.obligation.Obligation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Letters to our own people, one wave per language so that dates and words are the reader's.
 *
 * <p>{@code staff/escalation} takes exactly: {@code reference}, {@code title}, {@code duty} (what is owed to whom and where it
 * stands), {@code due} (absolute local time with its zone), {@code remaining}, {@code percent} (number), {@code link},
 * {@code late} (true at 100 %), {@code exercise}.
 *
 * <p>{@code staff/senior-alert} takes exactly: {@code reference}, {@code title}, {@code description}, {@code detectedAt},
 * {@code reportedBy}, {@code link}, {@code acknowledgeLink}, {@code exercise}.
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

    void escalation(Breach breach, Obligation owed, int percent, List<Person> people, Instant now) {
        tell(breach, NoticeKind.ESCALATION, "staff/escalation", people, locale -> {
            var words = new StaffWords(locale);
            return Map.of(
                    "reference", breach.reference(),
                    "title", breach.title(),
                    "duty", words.duty(owed),
                    "due", words.due(owed, zone(owed)),
                    "remaining", words.remaining(now, owed.limit()),
                    "percent", percent,
                    "link", link(breach),
                    "late", percent >= 100,
                    "exercise", breach.exercise());
        });
    }

    void alert(Breach breach, List<Person> people) {
        tell(
                breach,
                NoticeKind.SENIOR_ALERT,
                "staff/senior-alert",
                people,
                locale -> Map.of(
                        "reference", breach.reference(),
                        "title", breach.title(),
                        "description", breach.description(),
                        "detectedAt", new StaffWords(locale).moment(breach.detectedAt(), HOME),
                        "reportedBy", breach.reportedBy(),
                        "link", link(breach),
                        "acknowledgeLink", link(breach),
                        "exercise", breach.exercise()));
    }

    private void tell(
            Breach breach,
            NoticeKind kind,
            String template,
            List<Person> people,
            Function<Locale, Map<String, Object>> vocabulary) {
        people.stream()
                .collect(Collectors.groupingBy(person -> StaffWords.language(person.locale())))
                .forEach((locale, readers) -> notices.tell(
                        breach.reference(), kind, template, readers, vocabulary.apply(locale), Actor.VIGIE));
    }

    /** The case page: the task to acknowledge the alert stands there. */
    private String link(Breach breach) {
        return base + "/breaches/" + breach.reference();
    }

    private static ZoneId zone(Obligation owed) {
        return Regimes.ours().find(owed.regime()).map(Regime::zone).orElse(HOME);
    }
}
