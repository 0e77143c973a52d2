package eu.vigie.web.api;

import eu.vigie.actor.Role;
import eu.vigie.anchor.AnchoredPlace;
import eu.vigie.anchor.Anchors;
import eu.vigie.audit.ChainedEntry;
import eu.vigie.audit.Checkpoints;
import eu.vigie.audit.ConsistencyProof;
import eu.vigie.audit.Entry;
import eu.vigie.audit.SealedCheckpoint;
import eu.vigie.audit.Trail;
import eu.vigie.audit.Verification;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The trail, and the proof of it. */
@RestController
@RequestMapping("/api/audit")
class AuditController {

    private static final Role[] READERS = {Role.AUDITOR, Role.DPO, Role.PRIVACY_OFFICER};

    private final Trail trail;
    private final Checkpoints checkpoints;
    private final Anchors anchors;
    private final Permission permission;

    AuditController(Trail trail, Checkpoints checkpoints, Anchors anchors, Permission permission) {
        this.trail = trail;
        this.checkpoints = checkpoints;
        this.anchors = anchors;
        this.permission = permission;
    }

    @GetMapping
    Page<Entry> entries(@RequestParam(required = false) @Nullable String breach, Slice slice) {
        permission.require(READERS);
        var rows = trail.chained(ListFilter.given(breach), slice.afterNumber(), slice.rows());
        return Page.of(rows, slice, one -> String.valueOf(one.position())).map(ChainedEntry::entry);
    }

    @PostMapping("/verify")
    Verification verify() {
        permission.require(READERS);
        return trail.verify();
    }

    @GetMapping("/checkpoints")
    Page<SealedCheckpoint> checkpoints(Slice slice) {
        permission.require(Right.PROVE_TRAIL);
        return Page.of(checkpoints.after(slice.afterNumber(), slice.rows()), slice, one -> String.valueOf(one.size()));
    }

    /** All that it takes to check it: with the notes, where checkpoints of these sizes were signed. */
    record Growth(
            long from,
            long to,
            List<String> path,
            @Nullable String earlier,
            @Nullable String later) {}

    @GetMapping("/consistency")
    Growth consistency(@RequestParam long from, @RequestParam(required = false) @Nullable Long to) {
        permission.require(Right.PROVE_TRAIL);
        ConsistencyProof proof = checkpoints.consistency(from, to);
        return new Growth(proof.from(), proof.to(), proof.path(), note(proof.from()), note(proof.to()));
    }

    /** Where checkpoints are put outside, and how each place stands. */
    @GetMapping("/anchors")
    Page<AnchoredPlace> anchors(Slice slice) {
        permission.require(Right.PROVE_TRAIL);
        return Page.ofWhole(anchors.places(), slice, one -> one.kind() + " " + one.where());
    }

    private @Nullable String note(long size) {
        return checkpoints.of(size).map(SealedCheckpoint::note).orElse(null);
    }
}
