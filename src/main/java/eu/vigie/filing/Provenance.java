package eu.vigie.filing;

import eu.vigie.assessment.Decision;
import org.jspecify.annotations.Nullable;

/** Who recorded the fact behind a field. */
record Provenance(CurrentForms.Current current) {

    /** Null where no person of the case did: the organisation's own entry, the estate, a clock. */
    CaseTrail.@Nullable Mark of(FormField field) {
        Worded own = current.worded().get(field.number());
        if (own != null) {
            return new CaseTrail.Mark(own.by(), own.at());
        }
        String from = field.from();
        Dossier dossier = current.dossier();
        if (from.startsWith("facts.")) {
            CaseTrail.Mark set = dossier.trail().facts().get(from.split("\\.")[1]);
            return set == null ? reported() : set;
        }
        if (from.startsWith("step.")) {
            return dossier.trail()
                    .step(from.substring("step.".length()))
                    .map(CaseTrail.Step::recorded)
                    .orElse(null);
        }
        return from.startsWith("breach.") ? reported() : from.equals("decision") ? decided(dossier.decision()) : null;
    }

    private CaseTrail.Mark reported() {
        return new CaseTrail.Mark(
                current.dossier().breach().reportedBy(),
                current.dossier().breach().reportedAt());
    }

    private static CaseTrail.@Nullable Mark decided(@Nullable Decision decision) {
        return decision == null ? null : new CaseTrail.Mark(decision.decidedBy(), decision.decidedAt());
    }
}
