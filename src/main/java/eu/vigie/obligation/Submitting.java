package eu.vigie.obligation;

import static java.util.stream.Collectors.toSet;

import eu.vigie.actor.Actor;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records what was submitted for a stage and what that makes of its duty. */
@Component
class Submitting {

    private final Rows rows;
    private final RegimeTables tables;
    private final Declarations declarations;
    private final Book book;
    private final ApplicationEventPublisher events;

    Submitting(Rows rows, RegimeTables tables, Declarations declarations, Book book, ApplicationEventPublisher events) {
        this.rows = rows;
        this.tables = tables;
        this.declarations = declarations;
        this.book = book;
        this.events = events;
    }

    /** To be called with the rows of the case locked. */
    StageSubmission submit(StageOfCase here, StageSubmission.Told told, Actor actor) {
        var breach = here.breach().reference();
        var record = declarations.record(breach, rows.locked(breach));
        var now = book.now();
        var fresh = checked(here, told, record, actor, now);
        var stored = tables.add(fresh);
        var row = here.row();
        var first = effective(record, stored).min(Instant::compareTo).orElseThrow();
        book.enter(row, row.metAt() == null ? row.met(first) : row.corrected(first), actor, first);
        events.publishEvent(
                stored.corrects() == null
                        ? new StageSubmitted(breach, row.obligation(), stored, actor, stored.submittedAt())
                        : new SubmissionCorrected(breach, row.obligation(), stored, actor, now));
        return stored;
    }

    private static StageSubmission checked(
            StageOfCase here, StageSubmission.Told told, OnRecord record, Actor actor, Instant now) {
        var checks = new RegimeChecks(here.breach(), now);
        var at = checks.instant("submittedAt", told.submittedAt());
        var reference = checks.maybe("reference", told.reference());
        var note = checks.maybe("note", told.note());
        var why = checks.maybe("lateReason", told.lateReason());
        var row = here.row();
        var fresh = new StageSubmission(
                0, row.breach(), row.id(), at, reference, note, why, told.corrects(), actor.name(), now);
        checks.that(row.withdrawnAt() == null, "submittedAt", "duty-withdrawn", row.regime());
        checks.that(correctable(record, fresh), "corrects", "submission-unknown");
        checks.that(why != null || !late(row, record, fresh), "lateReason", "stage-late-reason");
        order(here, record, at, checks);
        checks.done();
        return fresh;
    }

    private static void order(StageOfCase here, OnRecord record, Instant at, RegimeChecks checks) {
        here.regime().before(here.stage()).ifPresent(before -> {
            var earlier = record.submitted(here.regime().id(), before);
            checks.that(earlier.isPresent(), "submittedAt", "stage-before-missing", before.name());
            checks.that(
                    earlier.filter(at::isBefore).isEmpty(), "submittedAt", "before-the-stage-before", before.name());
        });
    }

    private static boolean correctable(OnRecord record, StageSubmission fresh) {
        return fresh.corrects() == null || standing(record, fresh).anyMatch(one -> one.id() == fresh.corrects());
    }

    /** Past the strict limit: by the clock that ruled when it was first met, by the running one before. */
    private static boolean late(Row row, OnRecord record, StageSubmission fresh) {
        var due = row.period().dueAt();
        boolean update = row.metAt() != null && fresh.corrects() == null;
        return due != null
                && !update
                && effective(record, fresh)
                        .min(Instant::compareTo)
                        .orElseThrow()
                        .isAfter(due);
    }

    /** When the stage was submitted, all in all, once that one is on record. */
    private static Stream<Instant> effective(OnRecord record, StageSubmission fresh) {
        return Stream.concat(
                standing(record, fresh)
                        .filter(one -> fresh.corrects() == null || one.id() != fresh.corrects())
                        .map(StageSubmission::submittedAt),
                Stream.of(fresh.submittedAt()));
    }

    /** Those of the same stage that nothing has replaced. */
    private static Stream<StageSubmission> standing(OnRecord record, StageSubmission fresh) {
        List<StageSubmission> all = record.submissions();
        var corrected = all.stream().map(StageSubmission::corrects).collect(toSet());
        return all.stream().filter(one -> one.obligation() == fresh.obligation() && !corrected.contains(one.id()));
    }
}
