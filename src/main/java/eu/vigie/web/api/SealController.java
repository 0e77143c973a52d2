package eu.vigie.web.api;

import eu.vigie.evidence.Correction;
import eu.vigie.evidence.EvidenceSeal;
import eu.vigie.evidence.EvidenceSeals;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Seals what is known of evidence, and corrects what is sealed by a further entry. */
@RestController
@RequestMapping("/api/breaches/{reference}/evidence")
class SealController {

    private final EvidenceSeals seals;
    private final Permission permission;

    SealController(EvidenceSeals seals, Permission permission) {
        this.seals = seals;
        this.permission = permission;
    }

    /** How many pieces of the case were sealed by it. */
    record SealedPieces(int sealed) {}

    @PostMapping("/seal")
    SealedPieces sealAll(@PathVariable String reference) {
        var actor = permission.require(Right.KEEP_EVIDENCE);
        return new SealedPieces(seals.sealAll(permission.readable(reference).reference(), actor));
    }

    @PostMapping("/{id}/seal")
    ResponseEntity<EvidenceSeal> seal(@PathVariable String reference, @PathVariable long id) {
        return ResponseEntity.status(201).body(seals.seal(reference, id, permission.require(Right.KEEP_EVIDENCE)));
    }

    @GetMapping("/{id}/seals")
    Page<EvidenceSeal> of(@PathVariable String reference, @PathVariable long id, Slice slice) {
        permission.require(Right.READ_EVIDENCE);
        return Page.grown(seals.of(reference, id), slice);
    }

    @PostMapping("/{id}/corrections")
    ResponseEntity<EvidenceSeal> correct(
            @PathVariable String reference, @PathVariable long id, @RequestBody Correction said) {
        var actor = permission.require(Right.KEEP_EVIDENCE);
        return ResponseEntity.status(201).body(seals.correct(reference, id, said, actor));
    }
}
