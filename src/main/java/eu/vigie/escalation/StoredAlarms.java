package eu.vigie.escalation;

import static java.util.stream.Collectors.groupingBy;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.breach.Breaches;
import eu.vigie.refusal.NotFound;
import eu.vigie.refusal.RoleMissing;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Alarms in the tables of calls and of alerts. */
@Component
@Transactional
class StoredAlarms implements Alarms {

    private final WaitingAlarms waiting;
    private final Answers answers;
    private final OpenCalls open;
    private final Alerts alerts;
    private final SeniorAlert alert;
    private final Breaches breaches;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredAlarms(
            WaitingAlarms waiting,
            Answers answers,
            OpenCalls open,
            Alerts alerts,
            SeniorAlert alert,
            Breaches breaches,
            ApplicationEventPublisher events,
            Clock clock) {
        this.waiting = waiting;
        this.answers = answers;
        this.open = open;
        this.alerts = alerts;
        this.alert = alert;
        this.breaches = breaches;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Alarm> of(Actor person) {
        return byCase(waiting.of(person.name(), now()).stream()).values().stream()
                .sorted(Comparator.comparing(Alarm::since)
                        .thenComparing(Alarm::breach)
                        .reversed())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Alarm> behind(AlertLink link) {
        var message = link.message();
        if (message == null) return List.of();
        var asked = answers.saidIn(message);
        var still = open.of(asked.stream().map(Answers.Asked::call).toList());
        return List.copyOf(byCase(asked.stream()
                        .filter(one -> still.contains(one.call()))
                        .map(one -> new Alarm(one.breach(), one.percent(), one.since(), one.wanted())))
                .values());
    }

    private static Map<String, Alarm> byCase(Stream<Alarm> asked) {
        return asked.collect(Collectors.toMap(Alarm::breach, one -> one, Alarm::and, LinkedHashMap::new));
    }

    @Override
    public void acknowledge(String breach, long rung, Actor person, Channel channel) {
        breaches.hold(breach);
        var call = answers.callOf(breach, rung).orElseThrow(() -> new NotFound("rung", String.valueOf(rung)));
        var people = answers.people(call);
        var roles = people.keySet().stream()
                .filter(role ->
                        people.getOrDefault(role, Set.of()).contains(person.name()) || person.hasOneOf(Set.of(role)))
                .toList();
        if (roles.isEmpty())
            throw new RoleMissing(people.keySet().stream().map(Role::code).collect(Collectors.joining(", ")));
        roles.stream()
                .filter(role -> !people.getOrDefault(role, Set.of()).contains(person.name()))
                .forEach(role -> answers.join(call, role, person.name(), now()));
        acknowledge(
                answers.ofCase(person.name(), breach).stream()
                        .filter(one -> one.call() == call)
                        .toList(),
                person,
                channel);
    }

    @Override
    public void acknowledgeAll(String breach, Actor person, Channel channel) {
        if (!alerts.sent(breach, "answered")) alert.acknowledge(breach, person, channel, now());
        acknowledge(answers.ofCase(person.name(), breach), person, channel);
    }

    /** By the link of a letter. */
    void acknowledge(AlertLink link, long message) {
        var person = new Actor(link.person(), Set.of());
        acknowledge(answers.ofMessage(link.person(), message), person, Channel.LINK);
    }

    private void acknowledge(Collection<Answers.Asked> asked, Actor person, Channel channel) {
        var at = now();
        answers.acknowledge(asked, person.name(), channel, at);
        asked.stream()
                .collect(groupingBy(Answers.Asked::breach, LinkedHashMap::new, Collectors.toList()))
                .forEach((breach, all) -> tell(breach, all, person, channel, at));
    }

    private void tell(String breach, List<Answers.Asked> asked, Actor person, Channel channel, Instant at) {
        var percent = asked.stream().mapToInt(Answers.Asked::percent).max().orElse(0);
        var roles =
                asked.stream().map(one -> one.role().code()).distinct().sorted().toList();
        events.publishEvent(new RungAcknowledged(breach, percent, roles, channel, person, at));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
