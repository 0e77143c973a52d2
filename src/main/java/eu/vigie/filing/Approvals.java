package eu.vigie.filing;

import eu.vigie.actor.Actor;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.NeededText;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * A second person approves or refuses the frozen form. One that goes late says why (GDPR Art. 33(1)), though it was drafted in
 * time: the reasons of the draft are put into it, or those that come with the step. Runs in the caller's transaction.
 */
@Component
class Approvals {

    private static final String FIELD = "lateReason";
    private static final int LONGEST = 20_000;

    private final FilingSteps steps;
    private final FilingHistory history;
    private final Dossiers dossiers;
    private final Submissions submissions;
    private final ApplicationEventPublisher events;

    // What hands filings in asks for them, too.
    Approvals(
            FilingSteps steps,
            FilingHistory history,
            Dossiers dossiers,
            @Lazy Submissions submissions,
            ApplicationEventPublisher events) {
        this.steps = steps;
        this.history = history;
        this.dossiers = dossiers;
        this.submissions = submissions;
        this.events = events;
    }

    void approve(long id, @Nullable String lateReason, Actor actor, Instant now) {
        history.held(id);
        history.secondPerson(id, actor);
        explain(id, lateReason, actor, now);
        Filing before = history.row(id).filing();
        FilingHistory.must(steps.approve(id, actor.name(), now), before);
        Map<String, Object> details = Map.of(
                "digest",
                Objects.requireNonNullElse(before.digest(), ""),
                "afterSubmission",
                before.state() == FilingState.SUBMITTED);
        events.publishEvent(new FilingApproved(before.breach(), id, details, actor, now));
    }

    /** What was handed in before its approval is stopped with it; what the authority has or may have is not sent back any more. */
    void refuse(long id, String reason, Actor actor, Instant now) {
        if (reason.isBlank()) throw new InvalidInput(Fault.of("reason", "filing-reason"));
        history.held(id);
        Filing before = history.secondPerson(id, actor);
        steps.hold(id);
        if (before.submittedAt() == null && !submissions.stop(id, reason.strip()))
            throw new FilingNotPossible("filing-on-its-way");
        FilingHistory.must(steps.thaw(id), before);
        events.publishEvent(new FilingRefused(before.breach(), id, Map.of("reason", reason), actor, now));
    }

    /** True when the frozen form would go late now and does not say why. */
    boolean owesReasons(long id, Instant now) {
        FilingRows.Row row = history.row(id);
        String frozen = row.answers();
        return frozen != null && !said(frozen) && late(row, now);
    }

    /**
     * Puts the reasons into the form where it would go late: those given now, else those of the draft. Given while it is in time
     * they are kept, should it be late by its receipt. Refuses them where the form takes none any more.
     */
    void explain(long id, @Nullable String given, Actor actor, Instant now) {
        FilingRows.Row row = history.row(id);
        String told = readable(given);
        if (!explainable(row.filing())) {
            if (told != null) throw FilingNotPossible.at(FIELD, "filing-no-reasons-here");
            return;
        }
        String frozen = row.answers();
        String reason = told == null ? row.filing().lateReason() : told;
        if (frozen == null || reason == null || told == null && said(frozen)) return;
        boolean late = late(row, now);
        if (late || told != null) put(row.filing(), reason, form(frozen, reason, late), actor, now);
    }

    private static @Nullable String readable(@Nullable String given) {
        if (given == null || given.isBlank()) return null;
        NeededText.lines(FIELD, given, LONGEST).ifPresent(fault -> {
            throw new InvalidInput(fault);
        });
        return given.strip();
    }

    private static FilledForm form(String frozen, String reason, boolean late) {
        FilledForm form = FilledForm.read(frozen);
        return late ? form.with(49, reason) : form;
    }

    private void put(Filing filing, String reason, FilledForm form, Actor actor, Instant now) {
        String digest = form.digest();
        FilingHistory.must(steps.explain(filing.id(), reason, form.write(), digest), filing);
        Map<String, Object> details = Map.of("reason", reason, "digest", digest);
        events.publishEvent(new DelayExplained(filing.breach(), filing.id(), details, actor, now));
    }

    /** What the authority has or may have is not changed; a withdrawal is never late, a smaller form says it with its submission. */
    private boolean explainable(Filing filing) {
        return !filing.small() && !filing.withdraws() && filing.state().open() && !onItsWay(filing.id());
    }

    private boolean onItsWay(long id) {
        return submissions.of(id).filter(row -> !row.mayChange()).isPresent();
    }

    private boolean late(FilingRows.Row row, Instant now) {
        Filing filing = row.filing();
        if (filing.small() || filing.withdraws() || filing.submittedAt() != null) return false;
        return dossiers.of(row, Asked.of(filing, filing.subtype(), null, null)).lateAt(now);
    }

    private static boolean said(String frozen) {
        return FilledForm.read(frozen).answers().containsKey("field_49");
    }
}
