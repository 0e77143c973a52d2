package eu.vigie.web.api;

import eu.vigie.evidence.Evidence;
import java.util.List;
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
    Map<String, List<Map<String, Object>>> held(@PathVariable String reference, @PathVariable long id) {
        permission.require(EvidenceController.READERS);
        return Map.of("items", evidence.custody(reference, id));
    }

    @PostMapping
    ResponseEntity<Map<String, List<Map<String, Object>>>> handOver(
            @PathVariable String reference, @PathVariable long id, @RequestBody HandOver to) {
        var actor = permission.require(EvidenceController.WRITERS);
        evidence.handOver(reference, id, text(to.receivedBy()), text(to.purpose()), text(to.location()), actor);
        return ResponseEntity.status(201).body(Map.of("items", evidence.custody(reference, id)));
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }
}
