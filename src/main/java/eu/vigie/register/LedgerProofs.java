package eu.vigie.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.actor.Actor;
import eu.vigie.audit.CaseProof;
import eu.vigie.audit.Checkpoint;
import eu.vigie.audit.Merkle;
import eu.vigie.audit.ProvenEntry;
import eu.vigie.audit.Seals;
import eu.vigie.breach.Breaches;
import eu.vigie.delivery.DeliveryRecord;
import eu.vigie.document.PdfPrinter;
import eu.vigie.notice.Notice;
import eu.vigie.notice.Notices;
import eu.vigie.notice.Recipients;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Draws a proof from the ledger and the trail; nothing in it is written twice. */
@Component
class LedgerProofs implements DeliveryProofs {

    private final Notices notices;
    private final Recipients recipients;
    private final Breaches breaches;
    private final CaseProof trail;
    private final Seals seals;
    private final DeliveryProofPage page;
    private final PdfPrinter printer;

    LedgerProofs(
            Notices notices,
            Recipients recipients,
            Breaches breaches,
            CaseProof trail,
            Seals seals,
            DeliveryProofPage page,
            PdfPrinter printer) {
        this.notices = notices;
        this.recipients = recipients;
        this.breaches = breaches;
        this.trail = trail;
        this.seals = seals;
        this.page = page;
        this.printer = printer;
    }

    @Override
    public DeliveryProof of(long id, long row, Actor actor) {
        Notice notice = notices.get(id);
        DeliveryRecord delivery = recipients.record(id, row, actor);
        Checkpoint head = seals.covering(trail.lastPosition(notice.breach(), Readings.ASIDE));
        List<DeliveryProof.Proven> entries = new ArrayList<>();
        trail.entries(notice.breach(), head, proven -> {
            if (LetterEntries.about(proven.entry(), id, one -> one == row)) entries.add(proven(proven));
        });
        return new DeliveryProof(notice, breaches.get(notice.breach()).exercise(), delivery, head, entries);
    }

    private static DeliveryProof.Proven proven(ProvenEntry proven) {
        return new DeliveryProof.Proven(
                proven.proof().index() + 1,
                Merkle.leaf(proven.canonical().getBytes(UTF_8)),
                proven.canonical(),
                proven.proof(),
                proven.entry());
    }

    @Override
    public Meaning meaning(Locale locale) {
        return page.meaning(locale);
    }

    @Override
    public byte[] pdf(DeliveryProof proof, Locale locale) {
        return printer.print(page.of(proof, locale));
    }
}
