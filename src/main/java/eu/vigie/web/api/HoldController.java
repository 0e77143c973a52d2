package eu.vigie.web.api;

import eu.vigie.evidence.Hold;
import eu.vigie.evidence.LegalHolds;
import eu.vigie.evidence.PlacedHold;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import eu.vigie.web.ToldHolds;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Legal holds on a case or a piece of evidence: nothing that they cover is destroyed or erased. */
@RestController
@RequestMapping("/api/breaches/{reference}/evidence")
class HoldController {

    private final LegalHolds holds;
    private final ToldHolds told;
    private final Permission permission;

    HoldController(LegalHolds holds, ToldHolds told, Permission permission) {
        this.holds = holds;
        this.told = told;
        this.permission = permission;
    }

    record Lifting(@Nullable String reason) {}

    /** All of the case, on pieces of it too. */
    @GetMapping("/holds")
    Page<Hold> ofCase(@PathVariable String reference, Slice slice) {
        permission.require(Right.READ_EVIDENCE);
        return Page.grown(told.of(holds.of(permission.readable(reference).reference())), slice);
    }

    @PostMapping("/holds")
    ResponseEntity<Hold> onCase(@PathVariable String reference, @RequestBody PlacedHold said) {
        var actor = permission.require(Right.HOLD_EVIDENCE);
        return ResponseEntity.status(201).body(holds.place(reference, null, said, actor));
    }

    @PostMapping("/{id}/holds")
    ResponseEntity<Hold> onPiece(@PathVariable String reference, @PathVariable long id, @RequestBody PlacedHold said) {
        var actor = permission.require(Right.HOLD_EVIDENCE);
        return ResponseEntity.status(201).body(holds.place(reference, id, said, actor));
    }

    @PostMapping("/holds/{hold}/lifting")
    Hold lift(@PathVariable String reference, @PathVariable long hold, @RequestBody Lifting why) {
        return told.of(holds.lift(reference, hold, why.reason(), permission.require(Right.HOLD_EVIDENCE)));
    }
}
