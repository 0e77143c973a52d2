package eu.vigie.filing;

import eu.vigie.assessment.Assessment;
import eu.vigie.assessment.Decision;
import eu.vigie.breach.Breach;
import eu.vigie.estate.Contact;
import eu.vigie.estate.HostingSystem;
import eu.vigie.estate.Organisation;
import eu.vigie.evidence.EvidenceItem;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything a form is filled from, as it is known now.
 *
 * @param systems those of the case, with their parts
 * @param contacts whom to write to at the controllers concerned
 * @param told the letter to the persons, once there is one
 */
record Dossier(
        Breach breach,
        Organisation organisation,
        Assessment assessment,
        @Nullable Decision decision,
        List<Obligation> obligations,
        List<EvidenceItem> evidence,
        List<HostingSystem> systems,
        List<Contact> contacts,
        CaseTrail trail,
        @Nullable PersonsTold told,
        Asked asked) {

    /** The first obligation of that kind. */
    Optional<Obligation> owed(Duty duty) {
        return obligations.stream().filter(row -> row.duty() == duty).findFirst();
    }

    /**
     * True when the initial notification would go after the strict 72 hours, or what it left open after the time within which
     * the authority hopes for it (GDPR Art. 33(4)). A withdrawal is never late.
     */
    boolean lateAt(Instant moment) {
        if ("withdraw".equals(asked.subtype())) return false;
        var limit = "new".equals(asked.type())
                ? strictLimit()
                : owed(Duty.FOLLOW_UP).map(Obligation::limit);
        return limit.map(moment::isAfter).orElse(false);
    }

    Optional<Instant> strictLimit() {
        return owed(Duty.AUTHORITY).map(Obligation::dueAt);
    }

    Wording wording() {
        return new Wording(organisation.locale());
    }
}
