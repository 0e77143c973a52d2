package eu.vigie.web.api;

import eu.vigie.filing.Mandate;
import eu.vigie.filing.Mandates;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A controller's mandate to tell its authority in its name, at the duty to tell that controller. */
@RestController
@RequestMapping("/api/breaches/{reference}/obligations/{id}/mandates")
class MandateController {

    /** What the controller gave. */
    record Given(
            @Nullable String authority,
            @Nullable String document,
            @Nullable Long evidence) {}

    /** A second person's answer; a reason is mandatory when it is refused. */
    record Answered(@Nullable Boolean approved, @Nullable String reason) {}

    private final Mandates mandates;
    private final Permission permission;

    MandateController(Mandates mandates, Permission permission) {
        this.mandates = mandates;
        this.permission = permission;
    }

    /** Oldest first. */
    @GetMapping
    Page<Mandate> list(@PathVariable String reference, @PathVariable long id, Slice slice) {
        permission.readable(reference);
        return Page.ofWhole(mandates.of(reference, id), slice, one -> String.valueOf(one.id()));
    }

    /** It waits for a second person. */
    @PostMapping
    ResponseEntity<Mandate> record(@PathVariable String reference, @PathVariable long id, @RequestBody Given given) {
        var actor = permission.require(Right.DRAFT_FORMS);
        permission.readable(reference);
        var mandate = mandates.record(reference, id, given.authority(), given.document(), given.evidence(), actor);
        return ResponseEntity.created(URI.create("/api/breaches/" + reference + "/obligations/" + id + "/mandates"))
                .body(mandate);
    }

    @PostMapping("/{mandate}/answer")
    Mandate answer(
            @PathVariable String reference,
            @PathVariable long id,
            @PathVariable long mandate,
            @RequestBody Answered answered) {
        var actor = permission.require(Right.APPROVE_FORMS);
        permission.readable(reference);
        if (answered.approved() == null) throw new InvalidInput(Fault.of("approved", "missing"));
        return mandates.answer(reference, id, mandate, answered.approved(), answered.reason(), actor);
    }
}
