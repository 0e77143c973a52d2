package eu.vigie.filing;

import eu.vigie.actor.Actor;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.ObligationSettled;
import eu.vigie.obligation.ObligationState;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Filings kept in rows; each step publishes its event in the same transaction. */
@Service
class RecordedFilings implements Filings {

    private final FilingRows rows;
    private final Dossiers dossiers;
    private final Receipts receipts;
    private final FilingHistory history;
    private final FormTemplate form;
    private final FilingPrint print;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordedFilings(
            FilingRows rows,
            Dossiers dossiers,
            Receipts receipts,
            FilingHistory history,
            FormTemplate form,
            FilingPrint print,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.dossiers = dossiers;
        this.receipts = receipts;
        this.history = history;
        this.form = form;
        this.print = print;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public long prepare(String breach) {
        return history.open(breach).map(Filing::id).orElseGet(() -> {
            Filing submitted = history.lastSubmitted(breach);
            return submitted == null
                    ? rows.open(breach, history.authority(breach), "new", null, null, now())
                    : followUp(submitted, null);
        });
    }

    @Override
    @Transactional
    public long startFollowUp(String breach, String subtype, Actor actor) {
        DraftRules.known(subtype, true);
        Filing submitted = history.lastSubmitted(breach);
        if (submitted == null) {
            throw new FilingNotPossible("filing-none-submitted");
        }
        if (history.open(breach).isPresent()) {
            throw new FilingNotPossible("filing-follow-up-open");
        }
        long id = followUp(submitted, subtype);
        events.publishEvent(new FollowUpStarted(
                breach, id, Map.of("subtype", subtype, "supersedes", submitted.id()), actor, now()));
        return id;
    }

    @Override
    @Transactional
    public void drafted(long filing, String subtype, @Nullable String lateReason, Actor actor) {
        FilingRows.Row row = history.row(filing);
        DraftRules.known(subtype, "follow_up".equals(row.filing().type()));
        Dossier dossier = dossiers.of(row.filing(), subtype, lateReason, history.earlierReference(row));
        boolean late = dossier.lateAt(now());
        Map<String, Object> answers = dossiers.fill(dossier, now());
        DraftRules.check(form, dossier, answers, late);
        String digest = FormExport.digest(answers);
        FilingHistory.must(
                rows.freeze(filing, subtype, lateReason, FormExport.write(answers), digest, actor.name(), now()),
                row.filing());
        Map<String, Object> details = Map.of("subtype", subtype, "digest", digest, "late", late);
        events.publishEvent(new FilingDrafted(row.filing().breach(), filing, details, actor, now()));
    }

    @Override
    @Transactional
    public void approve(long filing, Actor actor) {
        Filing before = history.secondPerson(filing, actor);
        FilingHistory.must(rows.approve(filing, actor.name(), now()), before);
        Map<String, Object> details = Map.of(
                "digest",
                Objects.requireNonNullElse(before.digest(), ""),
                "afterSubmission",
                before.state() == FilingState.SUBMITTED);
        events.publishEvent(new FilingApproved(before.breach(), filing, details, actor, now()));
    }

    @Override
    @Transactional
    public void refuse(long filing, String reason, Actor actor) {
        if (reason.isBlank()) {
            throw new InvalidInput(Fault.of("reason", "filing-reason"));
        }
        Filing before = history.secondPerson(filing, actor);
        FilingHistory.must(rows.thaw(filing), before);
        events.publishEvent(new FilingRefused(before.breach(), filing, Map.of("reason", reason), actor, now()));
    }

    @Override
    @Transactional
    public void recordReceipt(
            long filing, String authorityReference, Instant submittedAt, @Nullable String lateReason, Actor actor) {
        receipts.record(filing, authorityReference.strip(), submittedAt, lateReason, actor, now());
    }

    @Override
    @Transactional(readOnly = true)
    public Filing get(long filing) {
        return history.row(filing).filing();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Filing> of(String breach) {
        return rows.of(breach).stream().map(FilingRows.Row::filing).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> form(long filing) {
        return FormExport.flat(answers(history.row(filing)));
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] pdf(long filing, Locale locale) {
        FilingRows.Row row = history.row(filing);
        return print.pdf(row.filing(), answers(row), dossier(row), locale);
    }

    /** No ground is left to notify: open drafts go, what was submitted stays. */
    @EventListener
    void settled(ObligationSettled event) {
        ObligationState state = event.obligation().state();
        boolean fellAway = state == ObligationState.WITHDRAWN || state == ObligationState.NOT_REQUIRED;
        if (fellAway && event.obligation().duty() == Duty.AUTHORITY) {
            rows.withdrawOpen(event.breach(), now());
        }
    }

    private Map<String, Object> answers(FilingRows.Row row) {
        String frozen = row.answers();
        return frozen != null ? FormExport.read(frozen) : dossiers.fill(dossier(row), now());
    }

    private Dossier dossier(FilingRows.Row row) {
        Filing filing = row.filing();
        return dossiers.of(filing, filing.subtype(), filing.lateReason(), history.earlierReference(row));
    }

    private long followUp(Filing submitted, @Nullable String subtype) {
        return rows.open(submitted.breach(), submitted.authority(), "follow_up", subtype, submitted.id(), now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
