package eu.vigie.web.api;

import eu.vigie.evidence.Evidence;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who held a piece of evidence, when and why (RFC 3227). */
@RestController
@RequestMapping("/api/breaches/{reference}/evidence/{id}/custody")
class CustodyController {

    private final Evidence evidence;
    private final Permission permission;

    CustodyController(Evidence evidence, Permission permission) {
        this.evidence = evidence;
        this.permission = permission;
    }

    record HandOver(
            @Nullable String receivedBy,
            @Nullable String purpose,
            @Nullable String location) {}

    @GetMapping
    Page<Map<String, Object>> held(@PathVariable String reference, @PathVariable long id, Slice slice) {
        permission.require(Right.READ_EVIDENCE);
        return Page.grown(evidence.custody(reference, id), slice);
    }

    @PostMapping
    ResponseEntity<Page<Map<String, Object>>> handOver(
            @PathVariable String reference, @PathVariable long id, @RequestBody HandOver to, Slice slice) {
        var actor = permission.require(Right.KEEP_EVIDENCE);
        evidence.handOver(reference, id, text(to.receivedBy()), text(to.purpose()), text(to.location()), actor);
        return ResponseEntity.status(201).body(Page.grown(evidence.custody(reference, id), slice));
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }
}
