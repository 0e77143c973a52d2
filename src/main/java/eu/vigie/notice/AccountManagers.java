package eu.vigie.notice;

import eu.vigie.actor.Role;
import eu.vigie.breach.Breach;
import eu.vigie.identity.People;
import eu.vigie.identity.Person;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whoever speaks with customers here: communications, or the executives where nobody has that role. */
@Component
class AccountManagers {

    private static final String TEMPLATE = "staff/unread-notice";

    private final People people;
    private final StaffLetters letters;
    private final String base;

    AccountManagers(
            People people, StaffLetters letters, @Value("${vigie.base-url:http://127.0.0.1:8080}") String base) {
        this.people = people;
        this.letters = letters;
        this.base = base;
    }

    /** Says how many letters went. */
    int tell(NoticeRow notice, Breach breach, List<String> customers) {
        List<Person> managers = people.withOneOf(List.of(Role.COMMUNICATIONS));
        List<Person> told = managers.isEmpty() ? people.withOneOf(List.of(Role.EXECUTIVE)) : managers;
        if (!told.isEmpty()) {
            letters.tell(
                    breach.reference(),
                    NoticeKind.ESCALATION,
                    TEMPLATE,
                    told,
                    person -> vocabulary(notice, breach, customers));
        }
        return told.size();
    }

    private Map<String, Object> vocabulary(NoticeRow notice, Breach breach, List<String> customers) {
        return Map.of(
                "reference",
                breach.reference(),
                "title",
                breach.title(),
                "count",
                customers.size(),
                "customers",
                customers.stream().map(customer -> Map.of("customer", customer)).toList(),
                "link",
                base + "/breaches/" + breach.reference() + "/notices/" + notice.id());
    }
}
