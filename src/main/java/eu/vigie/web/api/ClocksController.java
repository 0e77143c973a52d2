package eu.vigie.web.api;

import eu.vigie.obligation.Obligations;
import eu.vigie.web.ExplainedClock;
import eu.vigie.web.Permission;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How each clock of a case is counted, line by line. */
@RestController
class ClocksController {

    private final Obligations obligations;
    private final Permission permission;

    ClocksController(Obligations obligations, Permission permission) {
        this.obligations = obligations;
        this.permission = permission;
    }

    @GetMapping("/api/breaches/{reference}/clocks")
    Page<ExplainedClock> clocks(@PathVariable String reference, Slice slice, Locale locale) {
        var breach = permission.readable(reference);
        return Page.ofWhole(obligations.of(reference), slice, row -> String.valueOf(row.id()))
                .map(owed -> ExplainedClock.of(owed, breach, locale));
    }
}
