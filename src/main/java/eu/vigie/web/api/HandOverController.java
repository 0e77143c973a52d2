package eu.vigie.web.api;

import eu.vigie.actor.Actor;
import eu.vigie.evidence.HandOver;
import eu.vigie.evidence.HandOvers;
import eu.vigie.evidence.ProposedHandOver;
import eu.vigie.evidence.Receipt;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hand-overs that two sides say: proposed by who holds the evidence, confirmed or refused by who receives it. */
@RestController
@RequestMapping("/api/breaches/{reference}/evidence/{id}/hand-overs")
class HandOverController {

    private final HandOvers handOvers;
    private final Permission permission;

    HandOverController(HandOvers handOvers, Permission permission) {
        this.handOvers = handOvers;
        this.permission = permission;
    }

    record Refusal(@Nullable String reason) {}

    @GetMapping
    Page<HandOver> of(@PathVariable String reference, @PathVariable long id, Slice slice) {
        permission.require(Right.READ_EVIDENCE);
        return Page.grown(handOvers.of(reference, id), slice);
    }

    @PostMapping
    ResponseEntity<HandOver> propose(
            @PathVariable String reference, @PathVariable long id, @RequestBody ProposedHandOver said) {
        Actor actor = permission.require(Right.KEEP_EVIDENCE);
        return ResponseEntity.status(201).body(handOvers.propose(reference, id, said, actor));
    }

    @PostMapping("/{handOver}/confirmation")
    HandOver confirm(
            @PathVariable String reference,
            @PathVariable long id,
            @PathVariable long handOver,
            @RequestBody Receipt said) {
        return handOvers.confirm(reference, id, handOver, said, hand(reference, id, handOver));
    }

    @PostMapping("/{handOver}/refusal")
    HandOver refuse(
            @PathVariable String reference,
            @PathVariable long id,
            @PathVariable long handOver,
            @RequestBody Refusal why) {
        Actor actor = hand(reference, id, handOver);
        return handOvers.refuse(reference, id, handOver, Objects.requireNonNullElse(why.reason(), ""), actor);
    }

    /** A receiver need only read; for an outsider a keeper speaks. */
    private Actor hand(String reference, long id, long handOver) {
        permission.require(Right.READ_EVIDENCE);
        boolean outsider = handOvers.get(reference, id, handOver).receiver() == null;
        return permission.require(outsider ? Right.KEEP_EVIDENCE : Right.READ_EVIDENCE);
    }
}
