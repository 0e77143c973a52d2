package eu.vigie.web.api;

import eu.vigie.evidence.ComputedDigest;
import eu.vigie.evidence.ComputedDigestOnRecord;
import eu.vigie.evidence.EvidenceItem;
import eu.vigie.evidence.EvidenceReferences;
import eu.vigie.evidence.Reference;
import eu.vigie.evidence.Reread;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Evidence whose bytes stay elsewhere: registered by its digest, and compared by a digest computed there again. */
@RestController
@RequestMapping("/api/breaches/{reference}/evidence")
class ReferenceController {

    private final EvidenceReferences references;
    private final Permission permission;

    ReferenceController(EvidenceReferences references, Permission permission) {
        this.references = references;
        this.permission = permission;
    }

    @PostMapping("/references")
    ResponseEntity<EvidenceItem> register(@PathVariable String reference, @RequestBody Reference said) {
        EvidenceItem item = references.register(reference, said, permission.require(Right.KEEP_EVIDENCE));
        URI location = URI.create("/api/breaches/" + item.breach() + "/evidence/" + item.id());
        return ResponseEntity.created(location).body(item);
    }

    @GetMapping("/{id}/digests")
    Page<ComputedDigestOnRecord> digests(@PathVariable String reference, @PathVariable long id, Slice slice) {
        permission.require(Right.READ_EVIDENCE);
        return Page.grown(references.digests(reference, id), slice);
    }

    /** What comes of it at once: {@code match} or {@code mismatch}, with whose word it is. */
    @PostMapping("/{id}/digests")
    ResponseEntity<Reread> record(
            @PathVariable String reference, @PathVariable long id, @RequestBody ComputedDigest said) {
        return ResponseEntity.status(201)
                .body(references.record(reference, id, said, permission.require(Right.KEEP_EVIDENCE)));
    }
}
