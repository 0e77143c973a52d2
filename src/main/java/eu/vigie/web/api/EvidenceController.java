package eu.vigie.web.api;

import eu.vigie.actor.Actor;
import eu.vigie.evidence.Evidence;
import eu.vigie.evidence.EvidenceItem;
import eu.vigie.evidence.Reread;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Evidence: bytes in, bytes out, and whether they are still the same. */
@RestController
@RequestMapping("/api/breaches/{reference}/evidence")
class EvidenceController {

    private final Evidence evidence;
    private final Permission permission;

    EvidenceController(Evidence evidence, Permission permission) {
        this.evidence = evidence;
        this.permission = permission;
    }

    /** The body is read as it comes, whatever type it says it is. */
    @PostMapping
    ResponseEntity<EvidenceItem> add(
            @PathVariable String reference,
            @RequestParam String name,
            @RequestParam(defaultValue = "other") String kind,
            HttpServletRequest request)
            throws IOException {
        var actor = permission.require(Right.KEEP_EVIDENCE);
        EvidenceItem item = evidence.add(reference, name, kind, request.getInputStream(), actor);
        URI location = URI.create("/api/breaches/" + item.breach() + "/evidence/" + item.id());
        return ResponseEntity.created(location).body(item);
    }

    @GetMapping
    Page<EvidenceItem> list(@PathVariable String reference, Slice slice) {
        permission.require(Right.READ_EVIDENCE);
        permission.readable(reference);
        return Page.ofWhole(evidence.of(reference), slice, item -> String.valueOf(item.id()));
    }

    @GetMapping("/{id}")
    EvidenceItem get(@PathVariable String reference, @PathVariable long id) {
        permission.require(Right.READ_EVIDENCE);
        return evidence.get(reference, id);
    }

    /** Always a download, never shown: it may be what the attacker left. */
    @GetMapping("/{id}/content")
    ResponseEntity<Resource> content(@PathVariable String reference, @PathVariable long id) throws IOException {
        Actor reader = permission.require(Right.READ_EVIDENCE);
        EvidenceItem item = evidence.get(reference, id);
        String attachment = ContentDisposition.attachment()
                .filename(item.fileName(), StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(item.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noStore())
                .body(new InputStreamResource(evidence.open(reference, id, reader)));
    }

    /** {@code match}, {@code mismatch} or {@code not_verifiable}, the last with its reason. */
    @PostMapping("/{id}/verify")
    Reread verify(@PathVariable String reference, @PathVariable long id) {
        return evidence.verify(reference, id, permission.require(Right.READ_EVIDENCE));
    }
}
