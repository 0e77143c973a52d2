package eu.vigie.escalation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.assessment.Band;
import eu.vigie.breach.Facts;
import eu.vigie.obligation.Obligation;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who is rung at which rung, and which rungs have rung. */
public interface Escalation {

    /** When the next rung of an open obligation rings, or empty when its ladder is climbed or it is settled. */
    Optional<Instant> nextRungAt(long obligation);

    /** Where an open obligation stands on its ladder; nowhere when it is settled. */
    Standing standing(long obligation);

    /**
     * Rings every rung that is due: one letter per person for all of them. Throws into the process nothing but a lost race, which
     * a second try mends.
     */
    void ring(long obligation);

    /**
     * Rings whatever is due in these cases, in a transaction of its own, and leaves out those that somebody holds: they have
     * timers of their own. One caller at a time; for others there is nothing to do.
     */
    void ring(Collection<String> breaches);

    /** The senior alert at once to CTO, DPO, incident lead and privacy officers. */
    void alertSeniorPersonnel(String breach);

    /** Nobody acknowledged in time: the deputies are alerted, and told who did not answer. */
    void alertDeputies(String breach);

    /** How long an acknowledgement may take, shortened for an exercise. */
    Duration patience(String breach);

    /** Rungs rung on a case, newest first: for the case page. */
    List<Rung> rung(String breach);

    /** The whole ladder of every open duty of a case, by time: what has rung and what will. */
    List<Planned> ladder(String breach);

    /** The ladders duties of a case would climb from their beginning; with other facts or of another severity, where given. */
    Function<Obligation, List<Planned>> climbs(String breach, @Nullable Facts supposed, @Nullable Band severity);

    /** The name of the ladder that each duty of a case climbs as it stands. */
    Function<Obligation, String> ladders(String breach);

    /** Who is called first at a rung, by the rota as it stands; to be asked anew for each answer. */
    Function<Planned, List<String>> callees();

    /** Somebody has seen the alert of a case. Said twice by one person it counts once. */
    void acknowledge(String breach, Actor actor, Channel channel);

    /** What the token of a letter's link stands for; empty when it is nobody's or has expired. Changes nothing. */
    Optional<AlertLink> linked(String token);

    /** The person to whom that link was sent has seen what the letter said; false when it is nobody's or has expired. */
    boolean acknowledge(String token);

    /**
     * Where a duty stands on its ladder.
     *
     * @param nextRungAt when its next rung rings; null when the ladder is climbed or the duty settled
     * @param pressing from 90 % of the time on one authorised person may act
     */
    record Standing(@Nullable Instant nextRungAt, boolean pressing) {

        /** A rung should have rung by now. */
        public boolean due(Instant now) {
            return nextRungAt != null && !nextRungAt.isAfter(now);
        }
    }

    /**
     * One rung that has rung.
     *
     * @param anchorAt when the clock had started on whose ladder it rang: one that is moved climbs its ladder again
     * @param people who was called first
     * @param acknowledge true when others are called until somebody acknowledges
     * @param acknowledgedBy who has, of everybody called
     * @param calledNext who was called since nobody had
     */
    record Rung(
            long id,
            long obligation,
            int percent,
            @JsonIgnore Instant anchorAt,
            Instant dueAt,
            Instant rungAt,
            List<String> people,
            boolean acknowledge,
            List<String> acknowledgedBy,
            List<String> calledNext) {

        /** How late it rang, in whole seconds; 0 when it rang in time. */
        @JsonProperty
        public long lateSeconds() {
            return Lateness.between(dueAt, rungAt).seconds();
        }
    }

    /** A rung of an open duty; {@code rungAt} null while it has not rung since the present anchor. */
    record Planned(
            long obligation,
            int percent,
            Instant at,
            Set<Role> roles,
            @Nullable Instant rungAt) {}
}
