package eu.vigie.filing;

import eu.vigie.assessment.Assessment;
import eu.vigie.assessment.Decision;
import eu.vigie.breach.Breach;
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
 * @param reason why it is late, or for a withdrawal why it is withdrawn
 * @param earlierReference the authority's reference of the filing that this one follows
 */
record Dossier(
        Breach breach,
        Organisation organisation,
        Assessment assessment,
        @Nullable Decision decision,
        List<Obligation> obligations,
        List<EvidenceItem> evidence,
        String type,
        @Nullable String subtype,
        @Nullable String reason,
        @Nullable String earlierReference) {

    /** The first obligation of that kind. */
    Optional<Obligation> owed(Duty duty) {
        return obligations.stream().filter(row -> row.duty() == duty).findFirst();
    }

    /** True when the initial notification would go after the strict 72 hours. */
    boolean lateAt(Instant moment) {
        return "new".equals(type) && strictLimit().map(moment::isAfter).orElse(false);
    }

    Optional<Instant> strictLimit() {
        return owed(Duty.AUTHORITY).map(Obligation::dueAt);
    }

    boolean withdraws() {
        return "withdraw".equals(subtype);
    }

    Wording wording() {
        return new Wording(organisation.locale());
    }
}
