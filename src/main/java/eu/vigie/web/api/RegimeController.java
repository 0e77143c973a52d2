package eu.vigie.web.api;

import eu.vigie.deadline.Anchor;
import eu.vigie.obligation.DeclaredAnchor;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import eu.vigie.obligation.RegimeDecision;
import eu.vigie.obligation.RegimeDesk;
import eu.vigie.obligation.StageSubmission;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people decide, declare and record of a stage of a regime that the organisation declared. */
@RestController
@RequestMapping("/api/breaches/{reference}/obligations/{id}")
class RegimeController {

    private final RegimeDesk desk;
    private final Obligations obligations;
    private final Permission permission;

    RegimeController(RegimeDesk desk, Obligations obligations, Permission permission) {
        this.desk = desk;
        this.obligations = obligations;
        this.permission = permission;
    }

    record Decided(@Nullable Boolean required, @Nullable String reason) {}

    record Stated(
            @Nullable Anchor anchor,
            @Nullable Instant at,
            @Nullable String reason) {}

    record Told(
            @Nullable Instant submittedAt,
            @Nullable String reference,
            @Nullable String note,
            @Nullable String lateReason,
            @Nullable Long corrects) {}

    /** 200 when it counts at once, 202 when a second person must agree first. */
    @PostMapping("/decisions")
    ResponseEntity<RegimeDecision> decide(
            @PathVariable String reference, @PathVariable long id, @RequestBody Decided decided) {
        var actor = permission.require(Right.DECIDE_REGIMES);
        if (decided.required() == null) throw new InvalidInput(Fault.of("required", "required-missing"));
        var decision = desk.decide(reference, id, decided.required(), decided.reason(), actor);
        return ResponseEntity.status(decision.waits() ? 202 : 200).body(decision);
    }

    /** What was decided on the regime of that duty, oldest first. */
    @GetMapping("/decisions")
    Page<RegimeDecision> decisions(@PathVariable String reference, @PathVariable long id, Slice slice) {
        var regime = of(reference, id).regime();
        return page(
                desk.decisions(reference).stream()
                        .filter(one -> one.regime().equals(regime))
                        .toList(),
                slice);
    }

    /** The duty as it is: 200 with the anchor that a person declared, 202 as before while a second person must agree. */
    @PostMapping("/anchors")
    ResponseEntity<Obligation> declare(
            @PathVariable String reference, @PathVariable long id, @RequestBody Stated stated) {
        var actor = permission.require(Right.DECIDE_REGIMES);
        var declared = desk.declare(reference, id, stated.anchor(), stated.at(), stated.reason(), actor);
        return ResponseEntity.status(declared.waits() ? 202 : 200).body(of(reference, id));
    }

    /** What was declared of the regime of that duty, oldest first. */
    @GetMapping("/anchors")
    Page<DeclaredAnchor> anchors(@PathVariable String reference, @PathVariable long id, Slice slice) {
        var regime = of(reference, id).regime();
        var all = desk.anchors(reference).stream()
                .filter(one -> one.regime().equals(regime))
                .toList();
        return Page.ofWhole(all, slice, one -> String.valueOf(one.id()));
    }

    @PostMapping("/submissions")
    ResponseEntity<StageSubmission> submit(
            @PathVariable String reference, @PathVariable long id, @RequestBody Told told) {
        var actor = permission.require(Right.DECIDE_REGIMES);
        if (told.submittedAt() == null) throw new InvalidInput(Fault.of("submittedAt", "instant-missing"));
        var stored = desk.submit(
                reference,
                id,
                new StageSubmission.Told(
                        told.submittedAt(), told.reference(), told.note(), told.lateReason(), told.corrects()),
                actor);
        return ResponseEntity.created(URI.create("/api/breaches/" + reference + "/obligations/" + id + "/submissions"))
                .body(stored);
    }

    /** What was submitted for that stage, oldest first; corrections name what they replace. */
    @GetMapping("/submissions")
    Page<StageSubmission> submissions(@PathVariable String reference, @PathVariable long id, Slice slice) {
        of(reference, id);
        var all = desk.submissions(reference).stream()
                .filter(one -> one.obligation() == id)
                .toList();
        return Page.ofWhole(all, slice, one -> String.valueOf(one.id()));
    }

    private static Page<RegimeDecision> page(List<RegimeDecision> all, Slice slice) {
        return Page.ofWhole(all, slice, one -> String.valueOf(one.id()));
    }

    /** The duty of that case; one of another case does not exist here. */
    private Obligation of(String reference, long id) {
        return obligations.get(permission.readable(reference).reference(), id);
    }
}
