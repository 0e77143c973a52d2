package eu.vigie.web.api;

import eu.vigie.containment.Containment;
import eu.vigie.containment.Downtime;
import eu.vigie.containment.Downtimes;
import eu.vigie.containment.Playbook;
import eu.vigie.containment.Playbooks;
import eu.vigie.containment.Run;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Containment playbooks and the time that systems were out of service. */
@RestController
@RequestMapping("/api")
class ContainmentController {

    private final Playbooks playbooks;
    private final Containment containment;
    private final Downtimes downtimes;
    private final Permission permission;

    ContainmentController(Playbooks playbooks, Containment containment, Downtimes downtimes, Permission permission) {
        this.playbooks = playbooks;
        this.containment = containment;
        this.downtimes = downtimes;
        this.permission = permission;
    }

    record Start(@Nullable String playbook) {}

    record Tick(@Nullable String outcome, @Nullable String note) {}

    record End(@Nullable Instant to) {}

    record Withdraw(@Nullable String reason) {}

    @GetMapping("/playbooks")
    Page<Playbook> playbooks(Slice slice) {
        permission.insider();
        return Page.ofWhole(playbooks.all(), slice, Playbook::id);
    }

    @GetMapping("/breaches/{reference}/playbooks")
    Page<Run> runs(@PathVariable String reference, Slice slice) {
        permission.insider();
        permission.readable(reference);
        return Page.ofWhole(containment.of(reference), slice, one -> String.valueOf(one.id()));
    }

    @PostMapping("/breaches/{reference}/playbooks")
    ResponseEntity<Run> start(@PathVariable String reference, @RequestBody Start wanted) {
        var actor = permission.require(Right.CONTAIN);
        permission.readable(reference);
        return ResponseEntity.created(URI.create("/api/breaches/" + reference + "/playbooks"))
                .body(containment.start(reference, wanted.playbook(), actor));
    }

    @PostMapping("/breaches/{reference}/playbooks/{run}/steps/{step}")
    Run tick(@PathVariable String reference, @PathVariable long run, @PathVariable int step, @RequestBody Tick tick) {
        var actor = permission.require(Right.CONTAIN);
        permission.readable(reference);
        return containment.tick(reference, run, step, tick.outcome(), tick.note(), actor);
    }

    @GetMapping("/breaches/{reference}/downtimes")
    Page<Downtime> downtimes(@PathVariable String reference, Slice slice) {
        permission.insider();
        permission.readable(reference);
        return Page.ofWhole(downtimes.of(reference), slice, one -> String.valueOf(one.id()));
    }

    @PostMapping("/breaches/{reference}/downtimes")
    ResponseEntity<Downtime> record(@PathVariable String reference, @RequestBody Downtimes.Said said) {
        var actor = permission.require(Right.CONTAIN);
        permission.readable(reference);
        return ResponseEntity.created(URI.create("/api/breaches/" + reference + "/downtimes"))
                .body(downtimes.record(reference, said, actor));
    }

    @PostMapping("/breaches/{reference}/downtimes/{id}/end")
    Downtime end(@PathVariable String reference, @PathVariable long id, @RequestBody End end) {
        var actor = permission.require(Right.CONTAIN);
        permission.readable(reference);
        return downtimes.ended(reference, id, end.to(), actor);
    }

    @PostMapping("/breaches/{reference}/downtimes/{id}/withdraw")
    ResponseEntity<Void> withdraw(
            @PathVariable String reference, @PathVariable long id, @RequestBody Withdraw withdraw) {
        var actor = permission.require(Right.CONTAIN);
        permission.readable(reference);
        downtimes.withdraw(reference, id, withdraw.reason(), actor);
        return ResponseEntity.noContent().build();
    }
}
