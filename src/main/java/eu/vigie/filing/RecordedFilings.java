package eu.vigie.filing;

import eu.vigie.actor.Actor;
import eu.vigie.filing.FilingSteps.Opened;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Filings kept in rows; each step publishes its event in the same transaction. */
@Service
class RecordedFilings implements Filings {

    private final FilingRows rows;
    private final FilingSteps steps;
    private final CurrentForms forms;
    private final Approvals approvals;
    private final Receipts receipts;
    private final FilingHistory history;
    private final FilingPapers papers;
    private final FieldWordings wordings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordedFilings(
            FilingRows rows,
            FilingSteps steps,
            CurrentForms forms,
            Approvals approvals,
            Receipts receipts,
            FilingHistory history,
            FilingPapers papers,
            FieldWordings wordings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.forms = forms;
        this.approvals = approvals;
        this.receipts = receipts;
        this.history = history;
        this.papers = papers;
        this.wordings = wordings;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public long prepare(String breach) {
        history.hold(breach);
        return prepare(breach, history.authority(breach));
    }

    @Override
    @Transactional
    public long prepare(String breach, String authority) {
        history.hold(breach);
        return history.open(breach, authority).map(Filing::id).orElseGet(() -> {
            Filing submitted = history.lastSubmitted(breach, authority);
            return submitted == null
                    ? steps.open(new Opened(breach, authority, null, null, Forms.AUTHORITY, null), now())
                    : followUp(submitted, null);
        });
    }

    @Override
    @Transactional
    public long startFollowUp(String breach, @Nullable String authority, String subtype, Actor actor) {
        DraftRules.known(subtype, true);
        history.hold(breach);
        String whom = FollowUpRules.authority(history.told(breach), authority);
        Filing submitted = history.lastSubmitted(breach, whom);
        if (submitted == null) throw new FilingNotPossible("filing-none-submitted");
        if (history.closed(breach)) throw new FilingNotPossible("filing-case-closed");
        if (history.open(breach, whom).isPresent()) throw new FilingNotPossible("filing-follow-up-open");
        long id = followUp(submitted, subtype);
        events.publishEvent(new FollowUpStarted(
                breach, id, Map.of("subtype", subtype, "supersedes", submitted.id()), actor, now()));
        return id;
    }

    @Override
    @Transactional
    public void drafted(long filing, String subtype, @Nullable String lateReason, Actor actor) {
        FilingRows.Row row = history.row(filing);
        String kind = DraftRules.kind(row.filing(), subtype);
        CurrentForms.Current current = forms.as(row, kind, lateReason, now());
        Dossier dossier = current.dossier();
        DraftRules.check(current.template(), dossier, current.form(), now());
        String digest = current.form().digest();
        FilingHistory.must(
                steps.freeze(filing, kind, dossier.reason(), current.form().write(), digest, actor.name(), now()),
                row.filing());
        Map<String, Object> details = Map.of("subtype", kind, "digest", digest, "late", dossier.lateAt(now()));
        events.publishEvent(new FilingDrafted(row.filing().breach(), filing, details, actor, now()));
    }

    @Override
    @Transactional
    public void approve(long filing, @Nullable String lateReason, Actor actor) {
        approvals.approve(filing, lateReason, actor, now());
    }

    @Override
    @Transactional
    public void refuse(long filing, String reason, Actor actor) {
        approvals.refuse(filing, reason, actor, now());
    }

    @Override
    @Transactional
    public void explain(long filing, @Nullable String lateReason, Actor actor) {
        approvals.explain(filing, lateReason, actor, now());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean owesReasons(long filing) {
        return approvals.owesReasons(filing, now());
    }

    @Override
    @Transactional
    public void recordReceipt(long filing, Receipt receipt, Actor actor) {
        receipts.record(filing, receipt, actor, now());
    }

    @Override
    @Transactional(readOnly = true)
    public Filing get(long filing) {
        return history.row(filing).filing();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Filing> of(String breach) {
        return rows.of(breach);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Filing>> of(Collection<String> breaches) {
        return rows.of(breaches).stream().collect(Collectors.groupingBy(Filing::breach));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Filing> onAnyForm(String breach) {
        return rows.onAnyForm(breach);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Filing> all(Collection<Long> filings) {
        return rows.all(filings);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> form(long filing) {
        return forms.form(history.row(filing)).flat();
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] pdf(long filing, Locale locale) {
        return papers.pdf(filing, locale);
    }

    @Override
    public byte[] pdf(long filing, Locale locale, UnaryOperator<String> reading) {
        return papers.printed(filing, locale, reading);
    }

    private long followUp(Filing submitted, @Nullable String subtype) {
        long id = steps.open(
                new Opened(submitted.breach(), submitted.authority(), subtype, submitted.id(), submitted.form(), null),
                now());
        wordings.inherit(submitted.id(), id);
        return id;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
