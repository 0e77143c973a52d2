package eu.vigie.filing;

import eu.vigie.actor.Actor;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import eu.vigie.obligation.RegimeDesk;
import eu.vigie.obligation.StageSubmission;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records what the authority acknowledged; runs in the caller's transaction. */
@Component
class Receipts {

    private final FilingSteps steps;
    private final FilingHistory history;
    private final Dossiers dossiers;
    private final Forms forms;
    private final Obligations obligations;
    private final RegimeDesk regimes;
    private final ApplicationEventPublisher events;

    Receipts(
            FilingSteps steps,
            FilingHistory history,
            Dossiers dossiers,
            Forms forms,
            Obligations obligations,
            RegimeDesk regimes,
            ApplicationEventPublisher events) {
        this.steps = steps;
        this.history = history;
        this.dossiers = dossiers;
        this.forms = forms;
        this.obligations = obligations;
        this.regimes = regimes;
        this.events = events;
    }

    void record(long id, Receipt told, Actor actor, Instant now) {
        FilingRows.Row row = history.held(id);
        String frozen = row.answers();
        if (frozen == null) {
            throw FilingHistory.conflict(row.filing());
        }
        Receipt receipt = completed(told, row.filing());
        Dossier dossier = dossiers.of(row, Asked.of(row.filing(), row.filing().subtype(), null, null));
        ReceiptRules.check(dossier, receipt, now);
        boolean late = dossier.lateAt(receipt.submittedAt());
        FilledForm form = FilledForm.read(frozen).with(49, late ? receipt.lateReason() : null);
        String digest = form.digest();
        FilingHistory.must(
                steps.submit(id, receipt, early(row.filing(), receipt), form.write(), digest, now), row.filing());
        published(row.filing(), receipt, late, digest, actor, now);
        // What was told in the controller's name is its own duty, and leaves ours towards it as it is.
        if (forms.get(row.filing().form()).mandated()) return;
        dossier.served()
                .ifPresentOrElse(owed -> served(owed, receipt, actor), () -> settled(row.filing(), receipt, actor));
    }

    /** The reasons given at drafting stand unless others come with the receipt. */
    private static Receipt completed(Receipt told, Filing filing) {
        String reason = told.lateReason();
        return new Receipt(
                told.authorityReference().strip(),
                told.submittedAt().truncatedTo(ChronoUnit.MICROS),
                reason == null || reason.isBlank() ? filing.lateReason() : reason,
                told.evidence());
    }

    /** Submitted before it was approved, whenever it was recorded; people give times to the minute. */
    private static boolean early(Filing filing, Receipt receipt) {
        Instant approved = filing.approvedAt();
        return approved == null || receipt.submittedAt().isBefore(approved.truncatedTo(ChronoUnit.MINUTES));
    }

    private void published(Filing before, Receipt receipt, boolean late, String digest, Actor actor, Instant now) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("authorityReference", receipt.authorityReference());
        details.put("submittedAt", receipt.submittedAt().toString());
        details.put("late", late);
        details.put("digest", digest);
        details.put("beforeApproval", early(before, receipt));
        if (receipt.evidence() != null) {
            details.put("evidence", receipt.evidence());
        }
        events.publishEvent(new FilingSubmitted(before.breach(), before.id(), details, actor, now));
    }

    /** A stage is met and the next one's clock starts, by the rules of its desk; a controller has been told. */
    private void served(Obligation owed, Receipt receipt, Actor actor) {
        if (owed.duty() == Duty.OTHER_REGIME) {
            String number = receipt.authorityReference().isEmpty() ? null : receipt.authorityReference();
            var told = new StageSubmission.Told(receipt.submittedAt(), number, null, receipt.lateReason(), null);
            regimes.submit(owed.breach(), owed.id(), told, actor);
        } else obligations.met(owed.breach(), owed.duty(), owed.recipient(), receipt.submittedAt(), actor);
    }

    /** Only the first submission meets the duty; an incomplete one owes the rest, a complete one or a withdrawal settles it. */
    private void settled(Filing before, Receipt receipt, Actor actor) {
        if ("new".equals(before.type())) {
            obligations.met(before.breach(), Duty.AUTHORITY, before.authority(), receipt.submittedAt(), actor);
        }
        if ("incomplete".equals(before.subtype()))
            obligations.followUp(before.breach(), before.authority(), receipt.submittedAt(), actor);
        else obligations.met(before.breach(), Duty.FOLLOW_UP, before.authority(), receipt.submittedAt(), actor);
    }
}
