package eu.vigie.breach;

import eu.vigie.actor.Actor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** The cases. Each change is published as an event in the same transaction. */
public interface Breaches {

    /** Opens a case. Refuses an empty title, a detection in the future, an unknown system, an end before the start. */
    Breach report(Report report, Actor actor);

    /**
     * Corrects what the report says, with a reason; what follows from it (who is affected) follows at once. Refuses what a
     * report is refused for, a beginning after the awareness, and a closed case.
     */
    Breach correctReport(String reference, ReportCorrection correction, Actor actor);

    /** The case, or {@link eu.vigie.refusal.NotFound}. */
    Breach get(String reference);

    Optional<Breach> find(String reference);

    /** Those of the cases that exist, by reference, in one query: for a page that lists them. */
    Map<String, Breach> all(Collection<String> references);

    /**
     * The case as it was known at that instant: facts, awareness, outcome, state. Refuses an instant in the future, before the
     * report, and before the keeping of it began, naming the field.
     */
    Breach asKnown(String reference, String field, Instant at);

    /**
     * Holds the case until the transaction ends: whoever else changes it waits and then sees what was done. Refuses one whose erasure
     * was approved.
     */
    void hold(String reference);

    /** Holds those of the cases that nobody else does; the {@link Breach#pace} of each, 1 for a real one. */
    Map<String, Integer> holdFree(Collection<String> references);

    /** Newest first, below the given reference (null: from the top); {@code text} searches reference and title. */
    List<Breach> list(@Nullable BreachState state, @Nullable String text, @Nullable String before, int limit);

    /** The same of what that person reported. */
    List<Breach> reportedBy(
            String person, @Nullable BreachState state, @Nullable String text, @Nullable String before, int limit);

    /** Real ones, not exercises, oldest first, after the given reference (null: from the beginning). */
    List<Breach> real(@Nullable String after, int limit);

    /** The same, newest first, below the given reference (null: from the top). */
    List<Breach> newestReal(@Nullable String before, int limit);

    /** Those that are not closed, newest first. */
    @Transactional(readOnly = true)
    default List<Breach> open(int limit) {
        return openAnd(limit, List.of());
    }

    /** So many that are not closed, and those others, closed or not: for a page that lists the first and names the others. Newest first. */
    List<Breach> openAnd(int limit, Collection<String> others);

    /** The references of exercises that are not closed: of the two thousand newest. */
    Set<String> openExercises();

    /** Real cases that run and name one of those systems, newest first. */
    List<Breach> openOn(Collection<String> systems);

    /** Stores a new version of the facts. Refuses a version other than the latest ({@link eu.vigie.refusal.Reason#STALE}). */
    @Transactional
    default Breach changeFacts(String reference, long expectedVersion, Facts facts, Actor actor) {
        return changeFacts(reference, expectedVersion, facts, FactOrigin.UNSTATED, actor);
    }

    /** The same, and says from where the changed values are known. */
    Breach changeFacts(String reference, long expectedVersion, Facts facts, FactOrigin origin, Actor actor);

    /**
     * Triage says what it is. {@code not_a_breach} and {@code project_data_breach} wait for a second person; the others
     * count at once. {@code awareAt} becomes the ruling awareness of both roles.
     */
    Breach triage(String reference, Outcome outcome, @Nullable Instant awareAt, String reason, Actor actor);

    /** A second person approves or refuses what triage proposed. Refuses the person who proposed it. */
    Breach approveTriage(String reference, boolean approved, @Nullable String reason, Actor actor);

    /**
     * A new version of the awareness. The first one and an earlier instant rule at once (returns true); a later one waits for
     * a second person (false). Refused before {@code occurredFrom} and in the future.
     */
    boolean moveAwareness(String reference, AwarenessRole role, Instant at, String reason, Actor actor);

    /** A second person approves or refuses the waiting later awareness. */
    Breach approveAwareness(String reference, long version, boolean approved, @Nullable String reason, Actor actor);

    /** Proposes the closing; {@link #approveClosing} by a second person closes. */
    void proposeClosing(String reference, String summary, Actor actor);

    /** A second person approves (the case is closed) or refuses the closing. */
    Breach approveClosing(String reference, boolean approved, @Nullable String reason, Actor actor);

    /** A closed case runs again with its original awareness. */
    Breach reopen(String reference, String reason, Actor actor);

    /** Something somebody did or observed that belongs on the time line, with the time it happened. */
    void note(String reference, String action, Instant happenedAt, String text, Actor actor);
}
