package eu.vigie.web.api;

import eu.vigie.evidence.Destruction;
import eu.vigie.evidence.Destructions;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Destroys the bytes of evidence: one person asks, another decides. */
@RestController
@RequestMapping("/api/breaches/{reference}/evidence/{id}/destructions")
class DestructionController {

    private final Destructions destructions;
    private final Permission permission;

    DestructionController(Destructions destructions, Permission permission) {
        this.destructions = destructions;
        this.permission = permission;
    }

    record Why(@Nullable String reason) {}

    @GetMapping
    Page<Destruction> of(@PathVariable String reference, @PathVariable long id, Slice slice) {
        permission.require(Right.READ_EVIDENCE);
        return Page.grown(destructions.of(reference, id), slice);
    }

    @PostMapping
    ResponseEntity<Destruction> request(@PathVariable String reference, @PathVariable long id, @RequestBody Why why) {
        var actor = permission.require(Right.KEEP_EVIDENCE);
        return ResponseEntity.status(201).body(destructions.request(reference, id, why.reason(), actor));
    }

    @PostMapping("/{destruction}/approval")
    Destruction approve(@PathVariable String reference, @PathVariable long id, @PathVariable long destruction) {
        var actor = permission.require(Right.APPROVE_DESTRUCTION);
        return destructions.approve(reference, id, destruction, actor);
    }

    @PostMapping("/{destruction}/refusal")
    Destruction refuse(
            @PathVariable String reference,
            @PathVariable long id,
            @PathVariable long destruction,
            @RequestBody Why why) {
        var actor = permission.require(Right.APPROVE_DESTRUCTION);
        return destructions.refuse(reference, id, destruction, why.reason(), actor);
    }
}
