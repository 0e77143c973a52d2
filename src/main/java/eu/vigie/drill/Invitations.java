package eu.vigie.drill;

import eu.vigie.actor.Role;
import eu.vigie.identity.People;
import eu.vigie.identity.Person;
import eu.vigie.notice.NoticeKind;
import eu.vigie.notice.Notices;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Letters of a drill to those who are drilled: of an exercise, hence captured whatever mail server is configured.
 *
 * <p>{@code staff/drill-invitation} takes exactly {@code reference}, {@code title}, {@code speed}, {@code startedBy} and {@code link};
 * {@code staff/drill-inject} takes {@code reference}, {@code title}, {@code text} and {@code link}.
 */
@Component
class Invitations {

    private final Notices notices;
    private final People people;
    private final String base;

    Invitations(Notices notices, People people, @Value("${vigie.base-url:http://127.0.0.1:8080}") String base) {
        this.notices = notices;
        this.people = people;
        this.base = base;
    }

    void invite(Drill drill, Collection<Person> invited) {
        Map<String, Object> said = Map.of(
                "reference", drill.breach(),
                "title", drill.title(),
                "speed", drill.speed(),
                "startedBy", drill.startedBy(),
                "link", base + "/drills/" + drill.breach());
        notices.tell(drill.breach(), NoticeKind.ESCALATION, "staff/drill-invitation", invited, person -> said);
    }

    /** Who takes part and has the role; without one, everybody of the role; without one, who takes part. */
    void call(Drill drill, Inject inject) {
        List<Person> called = called(drill, Role.of(Objects.requireNonNull(inject.role())));
        if (called.isEmpty()) return;
        Map<String, Object> said = Map.of(
                "reference", drill.breach(),
                "title", inject.title(),
                "text", inject.text(),
                "link", base + "/drills/" + drill.breach());
        notices.tell(drill.breach(), NoticeKind.ESCALATION, "staff/drill-inject", called, person -> said);
    }

    private List<Person> called(Drill drill, Role role) {
        List<Person> drilled = drill.participants().stream()
                .flatMap(name -> people.named(name).stream())
                .toList();
        List<Person> fitting =
                drilled.stream().filter(person -> person.roles().contains(role)).toList();
        if (!fitting.isEmpty()) return fitting;
        List<Person> all = people.withOneOf(List.of(role));
        return all.isEmpty() ? drilled : all;
    }
}
