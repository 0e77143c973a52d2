package eu.vigie.filing;

import eu.vigie.actor.Actor;
import eu.vigie.breach.BreachState;
import eu.vigie.breach.Breaches;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import eu.vigie.refusal.NotFound;
import eu.vigie.refusal.SamePerson;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What went before: the open notification of a case, the last one submitted, and who drafted it. */
@Component
class FilingHistory {

    private final FilingRows rows;
    private final Breaches breaches;
    private final Obligations obligations;

    FilingHistory(FilingRows rows, Breaches breaches, Obligations obligations) {
        this.rows = rows;
        this.breaches = breaches;
        this.obligations = obligations;
    }

    FilingRows.Row row(long id) {
        return rows.find(id).orElseThrow(() -> new NotFound("filing", String.valueOf(id)));
    }

    /** The same with its case held, which comes before its filings: what falls away at that moment comes before or after. */
    FilingRows.Row held(long id) {
        hold(row(id).filing().breach());
        return row(id);
    }

    /** The draft or approved notification to that authority that waits to be submitted. */
    Optional<Filing> open(String breach, String authority) {
        return to(breach, authority).filter(filing -> filing.state().open()).findFirst();
    }

    /** The latest submission to that authority, or null; refuses when that one withdrew the notification. */
    @Nullable
    Filing lastSubmitted(String breach, String authority) {
        if (withdrawn(breach, authority)) throw FilingNotPossible.at("type", "filing-already-withdrawn");
        return last(breach, authority).orElse(null);
    }

    /** True when what was notified to that authority was withdrawn: it is told no more. */
    boolean withdrawn(String breach, String authority) {
        return last(breach, authority).filter(Filing::withdraws).isPresent();
    }

    private Optional<Filing> last(String breach, String authority) {
        return to(breach, authority)
                .filter(filing -> filing.state() == FilingState.SUBMITTED)
                .reduce((earlier, later) -> later);
    }

    /** The first submission to that authority; the time for completing it counts from there. */
    Optional<Filing> firstSubmitted(String breach, String authority) {
        return to(breach, authority)
                .filter(filing -> filing.state() == FilingState.SUBMITTED)
                .findFirst();
    }

    /** Holds the case until the transaction ends: of two who begin the same at once, the second sees what the first began. */
    void hold(String breach) {
        breaches.hold(breach);
    }

    /** Nobody works on a closed case: it is opened again first. */
    boolean closed(String breach) {
        return breaches.get(breach).state() == BreachState.CLOSED;
    }

    /** The authority to be told next: the first one whose duty is open; where none is, the first that was owed anything. */
    String authority(String breach) {
        List<Obligation> owed = obligations.of(breach).stream()
                .filter(row -> row.duty() == Duty.AUTHORITY)
                .toList();
        return owed.stream()
                .filter(row -> row.state().open())
                .findFirst()
                .or(() -> owed.stream().findFirst())
                .map(Obligation::recipient)
                .orElseThrow(() -> new FilingNotPossible("filing-nobody-to-tell"));
    }

    /** The authorities that were told, in the order in which they were first told. */
    List<String> told(String breach) {
        return rows.of(breach).stream()
                .filter(filing -> filing.state() == FilingState.SUBMITTED)
                .map(Filing::authority)
                .distinct()
                .toList();
    }

    /** What each authority that was told has last, where no withdrawal of it was ever begun and nothing waits to be submitted. */
    List<Filing> neverWithdrawn(String breach) {
        List<Filing> all = rows.of(breach);
        return told(breach).stream()
                .filter(authority -> open(breach, authority).isEmpty())
                .flatMap(authority -> last(breach, authority).stream())
                .filter(filing -> !filing.withdraws())
                .filter(filing -> all.stream().noneMatch(next -> withdraws(next, filing)))
                .toList();
    }

    private static boolean withdraws(Filing next, Filing filing) {
        return next.withdraws() && Long.valueOf(filing.id()).equals(next.supersedes());
    }

    private Stream<Filing> to(String breach, String authority) {
        return rows.of(breach).stream().filter(filing -> filing.authority().equals(authority));
    }

    /** The filing, when the actor did not draft it and it waits for a decision. */
    Filing secondPerson(long id, Actor actor) {
        Filing filing = row(id).filing();
        if (filing.digest() == null || filing.approvedAt() != null) {
            throw conflict(filing);
        }
        if (actor.name().equals(filing.draftedBy())) {
            throw new SamePerson(actor.name());
        }
        return filing;
    }

    static FilingNotPossible conflict(Filing filing) {
        return new FilingNotPossible("filing-state", FilingRows.word(filing.state()));
    }

    /** Two people at once: the row did not change, so it stands elsewhere by now. */
    static void must(boolean changed, Filing before) {
        if (!changed) {
            throw conflict(before);
        }
    }
}
