package eu.vigie.web.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.escalation.Escalation;
import eu.vigie.escalation.Escalation.Planned;
import eu.vigie.identity.Person;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import eu.vigie.obligation.Revisions;
import eu.vigie.web.Permission;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The open duties a person may see, and the rungs to come that would ring that person. */
@Component
class CalendarEvents {

    private static final int MOST_DUTIES = 2_000;

    private final Obligations obligations;
    private final Revisions revisions;
    private final Escalation escalation;
    private final Breaches breaches;
    private final CalendarWords words;
    private final Clock clock;

    CalendarEvents(
            Obligations obligations,
            Revisions revisions,
            Escalation escalation,
            Breaches breaches,
            CalendarWords words,
            Clock clock) {
        this.obligations = obligations;
        this.revisions = revisions;
        this.escalation = escalation;
        this.breaches = breaches;
        this.words = words;
        this.clock = clock;
    }

    /** By time. Of an endless list the two thousand duties that are due first. */
    List<CalendarEvent> of(Person reader) {
        var open = obligations.open(null, 0, MOST_DUTIES);
        var cases = cases(reader, open);
        var revised = revisions.of(cases.keySet());
        var ladders = cases.keySet().stream()
                .collect(toMap(Function.identity(), breach -> escalation.climbs(breach, null, null)));
        var callees = escalation.callees();
        return open.stream()
                .filter(duty -> cases.containsKey(duty.breach()))
                .collect(groupingBy(CalendarDuty::key, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(line -> CalendarDuty.of(line.getKey(), line.getValue(), revised, cases))
                .flatMap(duty -> Stream.concat(Stream.of(due(duty, reader)), rungs(duty, ladders, callees, reader)))
                .sorted(Comparator.comparing(CalendarEvent::at).thenComparing(CalendarEvent::uid))
                .toList();
    }

    private Map<String, Breach> cases(Person reader, Collection<Obligation> open) {
        var actor = new Actor(reader.name(), reader.roles());
        return open.stream().map(Obligation::breach).collect(toSet()).stream()
                .map(breaches::find)
                .flatMap(Optional::stream)
                .filter(breach -> Permission.reads(actor, breach))
                .collect(toMap(Breach::reference, breach -> breach));
    }

    private CalendarEvent due(CalendarDuty duty, Person reader) {
        return duty.event("due", duty.leading().limit(), words.due(duty, reader.locale()), 60);
    }

    private Stream<CalendarEvent> rungs(
            CalendarDuty duty,
            Map<String, Function<Obligation, List<Planned>>> ladders,
            Function<Planned, List<String>> callees,
            Person reader) {
        return ladders.getOrDefault(duty.breach().reference(), none -> List.of()).apply(duty.leading()).stream()
                .filter(rung -> rung.at().isAfter(clock.instant())
                        && callees.apply(rung).contains(reader.name()))
                .map(rung -> duty.event(
                        "rung-" + rung.percent(), rung.at(), words.rung(duty, rung.percent(), reader.locale()), 0));
    }
}
