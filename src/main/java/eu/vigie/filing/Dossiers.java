package eu.vigie.filing;

import eu.vigie.assessment.Assessments;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.estate.Estate;
import eu.vigie.estate.Organisation;
import eu.vigie.evidence.Evidence;
import eu.vigie.obligation.Obligations;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a form is filled from, and fills it. */
@Component
class Dossiers {

    private final Breaches breaches;
    private final Estate estate;
    private final Assessments assessments;
    private final Obligations obligations;
    private final Evidence evidence;
    private final FormTemplate form;

    Dossiers(
            Breaches breaches,
            Estate estate,
            Assessments assessments,
            Obligations obligations,
            Evidence evidence,
            FormTemplate form) {
        this.breaches = breaches;
        this.estate = estate;
        this.assessments = assessments;
        this.obligations = obligations;
        this.evidence = evidence;
        this.form = form;
    }

    Dossier of(Filing filing, @Nullable String subtype, @Nullable String reason, @Nullable String earlier) {
        Breach breach = breaches.get(filing.breach());
        Organisation who = estate.organisation();
        return new Dossier(
                breach,
                who,
                assessments.assess(breach.facts(), false, who.locale()),
                assessments.latest(filing.breach()).orElse(null),
                obligations.of(filing.breach()),
                evidence.of(filing.breach()),
                filing.type(),
                subtype,
                reason,
                earlier);
    }

    /** The form as the facts have it at that moment. */
    Map<String, Object> fill(Dossier dossier, Instant moment) {
        Answers answers = new Answers();
        PartyAnswers.fill(dossier, answers);
        TimelineAnswers.fill(dossier, answers, moment);
        IncidentAnswers.fill(dossier, answers, form);
        ConsequenceAnswers.fill(dossier, answers);
        CommunicationAnswers.fill(dossier, answers);
        return answers.toMap();
    }
}
