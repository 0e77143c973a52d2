package eu.vigie.process;

import eu.vigie.assessment.AssessmentConfirmed;
import eu.vigie.assessment.AssessmentDecided;
import eu.vigie.assessment.AssessmentRefused;
import eu.vigie.breach.AwarenessMoved;
import eu.vigie.breach.BreachClosed;
import eu.vigie.breach.FactsChanged;
import eu.vigie.breach.OutcomeDecided;
import eu.vigie.breach.OutcomeProposed;
import eu.vigie.breach.OutcomeRefused;
import eu.vigie.breach.ReportCorrected;
import eu.vigie.breach.RequestAnswered;
import eu.vigie.breach.RequestReceived;
import eu.vigie.escalation.RungRung;
import eu.vigie.filing.FilingApproved;
import eu.vigie.filing.FilingDiscarded;
import eu.vigie.filing.FilingDrafted;
import eu.vigie.filing.FilingRefused;
import eu.vigie.filing.FilingStopped;
import eu.vigie.filing.FilingSubmitted;
import eu.vigie.filing.FollowUpTurned;
import eu.vigie.filing.FormStarted;
import eu.vigie.notice.LetterBegun;
import eu.vigie.notice.NoticeApproved;
import eu.vigie.notice.NoticeChanged;
import eu.vigie.notice.NoticeReleased;
import eu.vigie.notice.PersonsCounted;
import eu.vigie.obligation.AnchorDeclared;
import eu.vigie.obligation.ObligationMoved;
import eu.vigie.obligation.ObligationOpened;
import eu.vigie.obligation.ObligationSettled;
import eu.vigie.obligation.RegimeDecided;
import eu.vigie.obligation.StageSubmitted;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which facts of the rooms below bring the process of a case in line again; first of all listeners, since it holds the case. */
@Component
class CaseEvents {

    private final CaseRefresh refresh;

    CaseEvents(CaseRefresh refresh) {
        this.refresh = refresh;
    }

    @EventListener({
        FactsChanged.class,
        ReportCorrected.class,
        OutcomeProposed.class,
        OutcomeDecided.class,
        OutcomeRefused.class,
        AwarenessMoved.class,
        RequestReceived.class,
        RequestAnswered.class,
        AssessmentConfirmed.class,
        AssessmentDecided.class,
        AssessmentRefused.class,
        ObligationOpened.class,
        ObligationMoved.class,
        ObligationSettled.class,
        NoticeApproved.class,
        NoticeReleased.class,
        NoticeChanged.class,
        BreachClosed.class,
        FormStarted.class,
        FilingDrafted.class,
        FilingApproved.class,
        FilingRefused.class,
        FilingSubmitted.class,
        FilingDiscarded.class,
        FilingStopped.class,
        FollowUpTurned.class,
        RegimeDecided.class,
        AnchorDeclared.class,
        StageSubmitted.class
    })
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(eu.vigie.audit.Audited event) {
        var breach = event.breach();
        if (breach != null) {
            refresh.request(breach);
        }
    }

    /** Of all rungs only those of the last tenth open another way through the process. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(RungRung rung) {
        if (rung.pressing()) refresh.request(rung.breach());
    }

    /** Whoever came to the list is owed a letter, also where the duty was open all along and says nothing new. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(PersonsCounted persons) {
        refresh.request(persons.breach());
    }

    /** No step of anybody's asked for it, and the closing waits for it all the same. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(LetterBegun letter) {
        refresh.request(letter.breach());
    }
}
