package eu.vigie.obligation;

import eu.vigie.actor.Actor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is owed. Rows appear and change by the events of the rooms below; other rooms read, and record that one was met. */
public interface Obligations {

    /** All of a case, by limit, then recipient. */
    List<Obligation> of(String breach);

    /** All of these cases, by limit: one query for a page of tasks. */
    List<Obligation> ofAll(Collection<String> breaches);

    Optional<Obligation> find(long id);

    /** The one of that case; refused as not found where it is another case's. */
    Obligation get(String breach, long id);

    /** All of a case as they were known at that instant, in the same order; what was answered then is answered again. */
    List<Obligation> asKnown(String breach, Instant at);

    /** Those of all cases whose clocks run, by limit, after the given position; for home and the board. */
    List<Obligation> open(@Nullable Instant afterLimit, long afterId, int limit);

    /**
     * Shows those of all cases whose clocks run that have changed since they were looked at, or were to be looked at again by
     * then: each once, so many at a time, whatever becomes of them meanwhile.
     */
    void toLookAt(Instant now, int atATime, Consumer<List<Obligation>> watcher);

    /** When each is to be looked at again; one that changes meanwhile is looked at at once. */
    void lookAgain(Map<Obligation, Instant> at);

    /** The open ones of a case are to be looked at at once. */
    void lookAt(String breach);

    /** Every open one is to be looked at: what decides about them has changed. */
    void lookAtAll();

    /** Those of the cases whose clocks run, held against change until the present transaction ends. */
    List<Obligation> held(Collection<String> breaches);

    /** Records that the duty was done at that instant. Freezes lateness the first time; done twice changes nothing. */
    void met(String breach, Duty duty, @Nullable String recipient, Instant at, Actor actor);

    /** A person decides, with a reason, that the duty is not to be done: law enforcement is not contacted, for example. */
    void declined(String breach, Duty duty, String reason, Actor actor);

    /**
     * An incomplete notification was submitted: the rest is owed without undue further delay, with a target of 72 h after the
     * first. Chased until met; opened once for each authority.
     */
    void followUp(String breach, String authority, Instant submittedAt, Actor actor);

    /** A met duty is open again: every letter to that recipient came back. */
    void openAgain(String breach, Duty duty, String recipient, String reason, Actor actor);

    /** Undecided at 75 % counts as required (house rule: silence never helps). */
    void countAsRequired(long id, Actor actor);

    /**
     * A person corrects who is affected: adds a customer the estate does not show, or takes one out; the reason is mandatory. Of a
     * closed case it is refused: its clocks would ring and nobody would be asked for anything.
     */
    void correctCustomer(String breach, String customer, boolean affected, String reason, Actor actor);
}
