package eu.vigie.escalation;

import static java.util.Map.entry;

import eu.vigie.breach.Breach;
import eu.vigie.identity.Person;
import eu.vigie.notice.NoticeKind;
import eu.vigie.notice.Notices;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Letters to our own people, each with the reader's own dates, words, duties and link.
 *
 * <p>{@code staff/escalation}: see {@link RungWords}.
 *
 * <p>{@code staff/senior-alert} takes exactly: {@code reference}, {@code title}, {@code description}, {@code detectedAt},
 * {@code reportedBy}, {@code link}, {@code acknowledgeLink}, {@code late} and {@code by} (how late the alert comes),
 * {@code writtenAt}; {@code staff/deputy-alert} takes {@code unacknowledged}, the names of those who did not answer and for whom the reader stands in, as well.
 */
@Component
class StaffLetters {

    static final ZoneId HOME = ZoneId.of("Europe/Paris");

    private final Notices notices;
    private final String base;

    StaffLetters(Notices notices, @Value("${vigie.base-url:http://127.0.0.1:8080}") String base) {
        this.notices = notices;
        this.base = base;
    }

    /** One letter to each person, all with the same leading case; answers the number of the wave. */
    long escalation(List<Message> messages, Function<Message, String> token, Instant now) {
        var byReader = messages.stream().collect(Collectors.toMap(Message::person, message -> message));
        var leading = messages.get(0).leading();
        return notices.tell(
                leading.reference(), NoticeKind.ESCALATION, "staff/escalation", readers(messages), person -> {
                    var message = Objects.requireNonNull(byReader.get(person));
                    var words = new RungWords(new StaffWords(StaffWords.language(person.locale())), base, now);
                    return words.of(message, base + "/acknowledge/" + token.apply(message));
                });
    }

    private static List<Person> readers(List<Message> messages) {
        return messages.stream().map(Message::person).toList();
    }

    /** True when the letter had not been handed to the mail server, and now will not be. */
    boolean takeBack(Messages.Written message) {
        return message.notice() != null
                && notices.takeBack(message.notice(), message.reader().person(), "collapsed into a later letter");
    }

    /** True while it is to be handed to the mail server still. */
    boolean waits(Messages.Written message) {
        return message.notice() != null
                && notices.waits(message.notice(), message.reader().person());
    }

    /** True while nobody knows whether a mail server takes it: it is being handed over. */
    boolean inDoubt(Messages.Written message) {
        return message.notice() != null
                && notices.inDoubt(message.notice(), message.reader().person());
    }

    /** The alert with a link of the reader's own. */
    void alert(Breach breach, Collection<Person> people, Function<Person, String> token, Lateness late, Instant now) {
        notices.tell(
                breach.reference(),
                NoticeKind.SENIOR_ALERT,
                "staff/senior-alert",
                people,
                person -> alert(breach, person, token, late, now));
    }

    /** The alert to deputies, each with the names of those for whom they stand in. */
    void deputies(
            Breach breach,
            Map<Person, List<String>> standing,
            Function<Person, String> token,
            Lateness late,
            Instant now) {
        notices.tell(breach.reference(), NoticeKind.SENIOR_ALERT, "staff/deputy-alert", standing.keySet(), person -> {
            var vocabulary = alert(breach, person, token, late, now);
            var silent = standing.getOrDefault(person, List.of());
            vocabulary.put("unacknowledged", String.join(", ", silent));
            return vocabulary;
        });
    }

    private Map<String, Object> alert(
            Breach breach, Person reader, Function<Person, String> token, Lateness late, Instant now) {
        var words = new StaffWords(StaffWords.language(reader.locale()));
        return new HashMap<>(Map.ofEntries(
                entry("reference", breach.reference()),
                entry("title", breach.title()),
                entry("description", breach.description()),
                entry("detectedAt", words.moment(breach.detectedAt(), HOME)),
                entry("reportedBy", breach.reportedBy()),
                entry("acknowledgeLink", base + "/acknowledge/" + token.apply(reader)),
                entry("link", base + "/breaches/" + breach.reference()),
                entry("late", late.matters()),
                entry("by", words.length(late.seconds())),
                entry("writtenAt", words.moment(now, HOME))));
    }
}
