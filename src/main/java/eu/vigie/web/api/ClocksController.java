package eu.vigie.web.api;

import eu.vigie.breach.Breach;
import eu.vigie.deadline.Arithmetic;
import eu.vigie.deadline.LegalClock;
import eu.vigie.deadline.Regimes;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import eu.vigie.web.Permission;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How each clock of a case is counted, line by line. */
@RestController
class ClocksController {

    private static final Duration SHADOW = Duration.ofHours(72);

    private final Obligations obligations;
    private final Permission permission;

    ClocksController(Obligations obligations, Permission permission) {
        this.obligations = obligations;
        this.permission = permission;
    }

    @GetMapping("/api/breaches/{reference}/clocks")
    Page<Explained> clocks(@PathVariable String reference, Slice slice, Locale locale) {
        var breach = permission.readable(reference);
        return Page.ofWhole(obligations.of(reference), slice, row -> String.valueOf(row.id()))
                .map(owed -> explained(owed, breach, locale));
    }

    private static Explained explained(Obligation owed, Breach breach, Locale locale) {
        var regime = Regimes.ours().get(owed.regime(), LocalDate.ofInstant(owed.anchorAt(), ZoneOffset.UTC));
        var limits = LegalClock.count(regime, regime.stages().get(0), owed.anchorAt());
        var arithmetic = new Arithmetic(limits, locale);
        return new Explained(owed, shadow(owed, breach), arithmetic.steps(), arithmetic.citations());
    }

    /** Where the processor knew before the controller: when 72 h from then end. A court may count so; nothing plans by it. */
    private static @Nullable Instant shadow(Obligation owed, Breach breach) {
        var earlier = breach.processorAwareAt().isBefore(owed.anchorAt());
        return owed.duty() == Duty.AUTHORITY && earlier
                ? breach.processorAwareAt().plus(SHADOW.dividedBy(breach.speed()))
                : null;
    }

    record Explained(Obligation duty, @Nullable Instant shadowDueAt, List<String> steps, List<String> citations) {}
}
