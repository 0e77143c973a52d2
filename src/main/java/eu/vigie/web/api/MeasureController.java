package eu.vigie.web.api;

import eu.vigie.rootcause.Measure;
import eu.vigie.rootcause.Measures;
import eu.vigie.rootcause.Plan;
import eu.vigie.web.Permission;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Corrective and preventive measures: of a case, and those that are open in all real cases. */
@RestController
@RequestMapping("/api")
class MeasureController {

    private static final int MOST = 10_000;

    private final Measures measures;
    private final Permission permission;
    private final Clock clock;
    private final ZoneId zone;

    MeasureController(
            Measures measures, Permission permission, Clock clock, @Value("${vigie.zone:Europe/Paris}") ZoneId zone) {
        this.measures = measures;
        this.permission = permission;
        this.clock = clock;
        this.zone = zone;
    }

    record Move(@Nullable LocalDate dueOn, @Nullable String reason) {}

    record Done(@Nullable Instant at, @Nullable String note) {}

    record Drop(@Nullable String reason) {}

    /** Open ones of every real case, by due day; {@code overdue=true} for those whose day has passed. */
    @GetMapping("/measures")
    Page<Measure> open(
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(defaultValue = "false") boolean overdue,
            Slice slice) {
        permission.insider();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        List<Measure> found = measures.open(owner, overdue ? today : null, MOST);
        return Page.ofWhole(found, slice, one -> String.valueOf(one.id()));
    }

    @GetMapping("/breaches/{reference}/measures")
    Page<Measure> ofCase(@PathVariable String reference, Slice slice) {
        permission.insider();
        permission.readable(reference);
        return Page.ofWhole(measures.of(reference), slice, one -> String.valueOf(one.id()));
    }

    @PostMapping("/breaches/{reference}/measures")
    ResponseEntity<Measure> plan(@PathVariable String reference, @RequestBody Plan plan) {
        var actor = permission.insider();
        permission.readable(reference);
        Measure planned = measures.plan(reference, plan, actor);
        return ResponseEntity.created(URI.create("/api/breaches/" + reference + "/measures/" + planned.id()))
                .body(planned);
    }

    @GetMapping("/breaches/{reference}/measures/{id}")
    Measure one(@PathVariable String reference, @PathVariable long id) {
        permission.insider();
        permission.readable(reference);
        return measures.get(reference, id);
    }

    @PostMapping("/breaches/{reference}/measures/{id}/due")
    Measure move(@PathVariable String reference, @PathVariable long id, @RequestBody Move move) {
        var actor = permission.insider();
        measures.move(reference, id, move.dueOn(), move.reason(), actor);
        return measures.get(reference, id);
    }

    @PostMapping("/breaches/{reference}/measures/{id}/done")
    Measure done(@PathVariable String reference, @PathVariable long id, @RequestBody Done done) {
        var actor = permission.insider();
        measures.done(reference, id, done.at(), done.note(), actor);
        return measures.get(reference, id);
    }

    @PostMapping("/breaches/{reference}/measures/{id}/drop")
    Measure drop(@PathVariable String reference, @PathVariable long id, @RequestBody Drop drop) {
        var actor = permission.insider();
        measures.drop(reference, id, drop.reason(), actor);
        return measures.get(reference, id);
    }
}
