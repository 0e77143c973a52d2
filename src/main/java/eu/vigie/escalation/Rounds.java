package eu.vigie.escalation;

import eu.vigie.actor.Actor;
import eu.vigie.identity.Person;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Calls the next people where nobody of a role has acknowledged in time: once each, until the list is exhausted or the duty
 * is settled. When the next are due stands in the table, so that a stop delays a call and loses none.
 */
@Component
class Rounds {

    private final Watch watch;
    private final Calls calls;
    private final OpenCalls open;
    private final Chain chain;
    private final SeniorAlert alert;
    private final Escalation escalation;
    private final Ladders ladders;
    private final ApplicationEventPublisher events;

    Rounds(
            Watch watch,
            Calls calls,
            OpenCalls open,
            Chain chain,
            SeniorAlert alert,
            Escalation escalation,
            Ladders ladders,
            ApplicationEventPublisher events) {
        this.watch = watch;
        this.calls = calls;
        this.open = open;
        this.chain = chain;
        this.alert = alert;
        this.escalation = escalation;
        this.ladders = ladders;
        this.events = events;
    }

    /** To be called by one node at a time, outside any transaction but that of the {@link Watch}. */
    void pass(Instant now) {
        calls.unanswered(now)
                .forEach(role -> watch.tried(
                        "call the next " + role.role() + " on " + role.breach(), () -> callNext(role, now)));
        alert.unanswered(now)
                .forEach(breach -> watch.tried("deputies of " + breach, () -> escalation.alertDeputies(breach)));
    }

    private void callNext(Calls.Unanswered role, Instant now) {
        if (!calls.stillUnanswered(role, now)) return;
        if (open.open(role.call())) passOn(role, now);
        else calls.next(role, null);
    }

    private void passOn(Calls.Unanswered role, Instant now) {
        var called = calls.called(role.call());
        var silent = Calls.Called.in(role.role(), called);
        var next = chain.next(
                role.role(), called.stream().map(Calls.Called::person).toList(), now);
        calls.add(role, next, silent, now);
        calls.next(role, next.isEmpty() ? null : now.plus(ladders.policy().patience(role.speed())));
        var names = next.stream().map(Person::name).toList();
        events.publishEvent(new RungPassedOn(
                role.breach(),
                role.call(),
                role.role(),
                names,
                silent,
                role.late(now).seconds(),
                Actor.VIGIE,
                now));
        if (!names.isEmpty()) events.publishEvent(new PeopleCalled());
    }
}
