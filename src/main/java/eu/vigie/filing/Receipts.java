package eu.vigie.filing;

import eu.vigie.actor.Actor;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligations;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records what the authority acknowledged; runs in the caller's transaction. */
@Component
class Receipts {

    private final FilingRows rows;
    private final FilingHistory history;
    private final Dossiers dossiers;
    private final Obligations obligations;
    private final ApplicationEventPublisher events;

    Receipts(
            FilingRows rows,
            FilingHistory history,
            Dossiers dossiers,
            Obligations obligations,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.history = history;
        this.dossiers = dossiers;
        this.obligations = obligations;
        this.events = events;
    }

    void record(long id, String reference, Instant submittedAt, @Nullable String lateReason, Actor actor, Instant now) {
        FilingRows.Row row = history.row(id);
        String frozen = row.answers();
        if (frozen == null) {
            throw FilingHistory.conflict(row.filing());
        }
        String reason =
                lateReason == null || lateReason.isBlank() ? row.filing().lateReason() : lateReason;
        Dossier dossier = dossiers.of(row.filing(), row.filing().subtype(), reason, null);
        ReceiptRules.check(dossier, reference, submittedAt, reason, now);
        boolean late = dossier.lateAt(submittedAt);
        Map<String, Object> answers = ReceiptRules.asSubmitted(FormExport.read(frozen), late, reason);
        String digest = FormExport.digest(answers);
        Instant at = submittedAt.truncatedTo(ChronoUnit.MICROS);
        FilingHistory.must(
                rows.submit(id, reference, at, reason, FormExport.write(answers), digest, now), row.filing());
        submitted(row.filing(), reference, at, late, digest, actor, now);
    }

    /** Only the first submission meets the duty; an incomplete one owes the rest, a complete one or a withdrawal settles it. */
    private void submitted(
            Filing before,
            String reference,
            Instant submittedAt,
            boolean late,
            String digest,
            Actor actor,
            Instant now) {
        Map<String, Object> details = Map.of(
                "authorityReference", reference,
                "submittedAt", submittedAt.toString(),
                "late", late,
                "digest", digest,
                "beforeApproval", before.approvedAt() == null);
        events.publishEvent(new FilingSubmitted(before.breach(), before.id(), details, actor, now));
        if ("new".equals(before.type())) {
            obligations.met(before.breach(), Duty.AUTHORITY, before.authority(), submittedAt, actor);
        }
        if ("incomplete".equals(before.subtype()))
            obligations.followUp(before.breach(), before.authority(), submittedAt, actor);
        else obligations.met(before.breach(), Duty.FOLLOW_UP, before.authority(), submittedAt, actor);
    }
}
