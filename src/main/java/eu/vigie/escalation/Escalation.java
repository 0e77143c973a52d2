package eu.vigie.escalation;

import eu.vigie.actor.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is rung at which rung, and which rungs have rung. */
public interface Escalation {

    /** When the next rung of an open obligation rings, or empty when its ladder is climbed or it is settled. */
    Optional<Instant> nextRungAt(long obligation);

    /** Rings every rung that is due: one letter per person for all of them. Never throws into the process. */
    void ring(long obligation);

    /** The senior alert at once to CTO, DPO, incident lead and privacy officers. */
    void alertSeniorPersonnel(String breach);

    /** Nobody acknowledged in time: legal, executives and the deputies are alerted. */
    void alertDeputies(String breach);

    /** How long an acknowledgement may take, shortened for an exercise. */
    Duration patience(String breach);

    /** True from 90 % of the time on: one authorised person may act and the approval follows. */
    boolean pressing(long obligation);

    /** Rungs rung on a case, newest first: for the case page. */
    List<Rung> rung(String breach);

    /** Somebody has seen the alert of a case. */
    void acknowledge(String breach, Actor actor);

    /** One rung that has rung. */
    record Rung(long obligation, int percent, Instant dueAt, Instant rungAt, List<String> people) {}
}
