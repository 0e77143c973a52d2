package eu.vigie.filing;

import eu.vigie.breach.Nature;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When the breach was over: as the case says; else when the systems were isolated, or back where availability was lost. */
class BreachEnd {

    private BreachEnd() {}

    /** Null while it goes on, or nobody recorded an end. */
    static @Nullable Instant of(Dossier dossier) {
        Instant told = dossier.breach().occurredTo();
        if (told != null) {
            return told;
        }
        List<Nature> nature = dossier.breach().facts().nature();
        boolean away = nature != null && nature.contains(Nature.AVAILABILITY);
        Instant from = dossier.breach().occurredFrom();
        return dossier.trail()
                .step(away ? "restore_service" : "isolate_systems")
                .map(CaseTrail.Step::at)
                .filter(end -> from == null || !end.isBefore(from))
                .orElse(null);
    }
}
