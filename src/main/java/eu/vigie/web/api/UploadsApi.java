package eu.vigie.web.api;

import eu.vigie.actor.Actor;
import eu.vigie.evidence.Upload;
import eu.vigie.evidence.Uploads;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Evidence in parts, by the protocol tus 1.0.0 with its extensions creation and termination; for callers of the contract, and
 * for the screens, whose script speaks it with the session of the person who signed in.
 */
@RestController
@RequestMapping({"/api/breaches/{reference}/evidence/uploads", "/breaches/{reference}/evidence/uploads"})
class UploadsApi {

    /** The type of a part. */
    static final String PART = "application/offset+octet-stream";

    private static final String VERSION = "1.0.0";
    private static final String OFFSET = "Upload-Offset";

    private final Uploads uploads;
    private final Permission permission;

    UploadsApi(Uploads uploads, Permission permission) {
        this.uploads = uploads;
        this.permission = permission;
    }

    /** Said with every answer; who speaks another version is told which one is spoken here. */
    @ModelAttribute
    void speak(
            @RequestHeader(name = "Tus-Resumable", required = false) @Nullable String version,
            HttpServletResponse response) {
        response.setHeader("Tus-Resumable", VERSION);
        if (version == null || version.equals(VERSION)) return;
        response.setHeader("Tus-Version", VERSION);
        throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED);
    }

    @RequestMapping(method = RequestMethod.OPTIONS)
    ResponseEntity<Void> abilities() {
        return ResponseEntity.noContent()
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,termination")
                .build();
    }

    /** {@code Upload-Metadata}: {@code filename}, and optionally {@code kind}, {@code entry}, {@code sha256}, {@code fingerprint}. */
    @PostMapping
    ResponseEntity<Void> begin(
            @PathVariable String reference,
            @RequestHeader("Upload-Length") long length,
            @RequestHeader(name = "Upload-Metadata", defaultValue = "") String metadata,
            HttpServletRequest request)
            throws IOException {
        Actor keeper = permission.require(Right.KEEP_EVIDENCE);
        Upload upload = uploads.begin(reference, UploadMetadata.read(metadata).file(length), keeper);
        URI location = URI.create(request.getRequestURI().replaceFirst("/$", "") + "/" + upload.id());
        return said(ResponseEntity.created(location), upload).build();
    }

    /** Those that are not whole yet. */
    @GetMapping
    Page<Upload> list(@PathVariable String reference, Slice slice) {
        permission.require(Right.KEEP_EVIDENCE);
        return Page.ofWhole(uploads.unfinished(reference), slice, Upload::id);
    }

    /** For a caller who does not speak tus: the same in a document. {@code HEAD} says it in headers. */
    @GetMapping("/{id}")
    ResponseEntity<Upload> get(@PathVariable String reference, @PathVariable String id) {
        permission.require(Right.KEEP_EVIDENCE);
        Upload upload = uploads.get(reference, id);
        return said(ResponseEntity.ok(), upload)
                .header("Upload-Length", String.valueOf(upload.size()))
                .cacheControl(CacheControl.noStore())
                .body(upload);
    }

    /** The bytes from {@code Upload-Offset} on, as many as come. With the last of them {@code Content-Location} names the evidence. */
    @PatchMapping(path = "/{id}", consumes = PART)
    ResponseEntity<Void> take(
            @PathVariable String reference,
            @PathVariable String id,
            @RequestHeader(OFFSET) long offset,
            HttpServletRequest request)
            throws IOException {
        Actor keeper = permission.require(Right.KEEP_EVIDENCE);
        Upload upload =
                uploads.take(reference, id, offset, request.getContentLengthLong(), request.getInputStream(), keeper);
        return said(ResponseEntity.status(HttpStatus.NO_CONTENT), upload).build();
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> giveUp(@PathVariable String reference, @PathVariable String id) throws IOException {
        uploads.giveUp(reference, id, permission.require(Right.KEEP_EVIDENCE));
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity.BodyBuilder said(ResponseEntity.BodyBuilder answer, Upload upload) {
        answer.header(OFFSET, String.valueOf(upload.offset()));
        if (upload.evidence() != null)
            answer.header(
                    HttpHeaders.CONTENT_LOCATION,
                    "/api/breaches/" + upload.breach() + "/evidence/" + upload.evidence());
        return answer;
    }
}
