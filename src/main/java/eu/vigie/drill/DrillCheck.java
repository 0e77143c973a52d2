package eu.vigie.drill;

import eu.vigie.breach.Report;
import eu.vigie.estate.Estate;
import eu.vigie.estate.HostingSystem;
import eu.vigie.identity.People;
import eu.vigie.identity.Person;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether what is wanted can be drilled, and what it reports. */
@Component
class DrillCheck {

    private static final int LONGEST_TITLE = 200;

    private final People people;
    private final Estate estate;

    DrillCheck(People people, Estate estate) {
        this.people = people;
        this.estate = estate;
    }

    /** Each once; refuses none, too many, and who is nobody here. */
    List<Person> participants(NewDrill wanted) {
        if (wanted.participants().isEmpty()) throw new InvalidInput(Fault.of("participants", "drill-alone"));
        if (wanted.participants().size() > Drills.MOST_PARTICIPANTS)
            throw new InvalidInput(Fault.of("participants", "drill-crowd", Drills.MOST_PARTICIPANTS));
        Map<String, Person> found = new LinkedHashMap<>();
        List<Fault> unknown = new ArrayList<>();
        for (String name : wanted.participants())
            people.named(name)
                    .ifPresentOrElse(
                            person -> found.put(person.name(), person),
                            () -> unknown.add(Fault.of("participants", "drill-person-unknown", name)));
        if (!unknown.isEmpty()) throw new InvalidInput(unknown);
        return List.copyOf(found.values());
    }

    /** Refuses those that are not in the estate, as a report does. */
    void knownSystems(NewDrill wanted) {
        Set<String> unknown = estate.unknownSystems(wanted.systems());
        if (!unknown.isEmpty())
            throw new InvalidInput(Fault.of("systems", "unknown-systems", String.join(", ", unknown)));
    }

    /** An exercise, whatever the scenario says. */
    Report report(Played played, NewDrill wanted, Instant now) {
        DrillWords words = new DrillWords(wanted.language());
        String title = words.say("drill.case-title", played.title());
        return new Report(
                title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE),
                words.say("drill.case-lead") + "\n\n" + played.description(),
                now,
                played.begunBefore() == null ? null : now.minus(played.begunBefore()),
                null,
                played.discoveredBy(),
                systems(played, wanted),
                played.facts(),
                true,
                wanted.speed());
    }

    private List<String> systems(Played played, NewDrill wanted) {
        if (!wanted.systems().isEmpty()) return wanted.systems();
        if (!played.systems().isEmpty()) return played.systems();
        return played.tenancies().stream()
                .flatMap(tenancy -> estate.inUse(tenancy, 1).stream())
                .map(HostingSystem::id)
                .distinct()
                .toList();
    }
}
