package eu.vigie.statement;

import eu.vigie.actor.Actor;
import eu.vigie.filing.Filing;
import eu.vigie.filing.FilingApproved;
import eu.vigie.filing.FilingDiscarded;
import eu.vigie.filing.FilingDrafted;
import eu.vigie.filing.FilingSubmitted;
import eu.vigie.filing.Filings;
import eu.vigie.notice.NoticeApproved;
import eu.vigie.notice.NoticeChanged;
import eu.vigie.notice.NoticeDrafted;
import eu.vigie.notice.NoticeKind;
import eu.vigie.notice.NoticeReleased;
import eu.vigie.notice.Notices;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Every document declares what it states when it is frozen, in the same transaction, and is held against what went out when a second
 * person approves it. What goes without an approval, under a pressing clock or as a fact, goes: the approval that follows is held.
 */
@Component
class Declarations {

    private final Notices notices;
    private final Filings filings;
    private final CaseValues values;
    private final DocumentRows documents;
    private final RecordedStatements statements;

    Declarations(
            Notices notices,
            Filings filings,
            CaseValues values,
            DocumentRows documents,
            RecordedStatements statements) {
        this.notices = notices;
        this.filings = filings;
        this.values = values;
        this.documents = documents;
        this.statements = statements;
    }

    @EventListener
    void on(NoticeDrafted letter) {
        if (!outgoing(letter.kind())) return;
        Map<Stated, String> states =
                LetterReading.of(notices.wording(letter.notice()).values(), values.of(letter.breach()));
        String kind = letter.kind().name().toLowerCase(Locale.ROOT);
        documents.put(new OutgoingDocument(
                0, letter.breach(), letter.subject(), kind, null, letter.happenedAt(), null, states));
        statements.explainItself(letter.breach(), letter.subject(), letter.actor(), letter.happenedAt());
    }

    @EventListener
    void on(FilingDrafted drafted) {
        Filing filing = filings.get(drafted.filing());
        Map<Stated, String> states = FormReading.of(filings.form(filing.id()), values.of(drafted.breach()));
        documents.put(new OutgoingDocument(
                0,
                drafted.breach(),
                drafted.subject(),
                "filing",
                filing.authority(),
                drafted.happenedAt(),
                null,
                filing.withdraws() ? Map.of() : states));
        statements.explainItself(drafted.breach(), drafted.subject(), drafted.actor(), drafted.happenedAt());
    }

    @EventListener
    void on(NoticeApproved letter) {
        if (outgoing(letter.kind())) approve(letter.breach(), letter.subject(), letter.happenedAt());
    }

    @EventListener
    void on(FilingApproved filing) {
        approve(filing.breach(), filing.subject(), filing.happenedAt());
    }

    private void approve(String breach, String subject, Instant at) {
        documents.lock(breach);
        statements.explainItself(breach, subject, Actor.VIGIE, at);
        List<Difference> open =
                statements.of(breach, subject).stream().filter(Difference::open).toList();
        if (!open.isEmpty()) throw new StatesOtherwise(open);
        documents.went(subject, at);
    }

    @EventListener
    void on(NoticeReleased letter) {
        documents.went(letter.subject(), letter.happenedAt());
    }

    @EventListener
    void on(FilingSubmitted filing) {
        documents.went(filing.subject(), filing.happenedAt());
    }

    /** Edited after its approval, or taken back before it went: nobody has read it. A wave that is stopped has gone. */
    @EventListener
    void on(NoticeChanged letter) {
        Object state = letter.details().get("state");
        boolean back = "draft".equals(state) || "withdrawn".equals(state);
        if (back && notices.get(letter.notice()).releasedAt() == null) documents.drop(letter.subject());
    }

    @EventListener
    void on(FilingDiscarded filing) {
        documents.drop(filing.subject());
    }

    /** Letters to our own people, and receipts, state nothing of these. */
    private static boolean outgoing(NoticeKind kind) {
        return !NoticeKind.IN_PASSING.contains(kind);
    }
}
