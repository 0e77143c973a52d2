package eu.vigie.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.anchor.Anchors;
import eu.vigie.audit.Checkpoints;
import eu.vigie.audit.SealedCheckpoint;
import eu.vigie.refusal.NotFound;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the trail was, where that is kept outside, what it proves and what it cannot. */
@Controller
class TrailPage {

    private static final int SHOWN = 25;

    private final Checkpoints checkpoints;
    private final Anchors anchors;
    private final Permission permission;

    TrailPage(Checkpoints checkpoints, Anchors anchors, Permission permission) {
        this.checkpoints = checkpoints;
        this.anchors = anchors;
        this.permission = permission;
    }

    @GetMapping("/trail")
    String show(Model model) {
        permission.require(Right.PROVE_TRAIL);
        List<SealedCheckpoint> latest = checkpoints.latest(SHOWN);
        model.addAttribute("checkpoints", latest);
        model.addAttribute("latest", latest.isEmpty() ? null : latest.get(0));
        model.addAttribute("places", anchors.places());
        model.addAttribute("everySeconds", anchors.every().toSeconds());
        model.addAttribute("stamps", anchors.stamps(SHOWN));
        return "trail";
    }

    /** The note as it was signed: what a time stamp is over. */
    @GetMapping("/trail/checkpoints/{size}")
    ResponseEntity<byte[]> note(@PathVariable long size) {
        permission.require(Right.PROVE_TRAIL);
        SealedCheckpoint one = checkpoints.of(size).orElseThrow(() -> new NotFound("checkpoint", String.valueOf(size)));
        return file(
                "checkpoint-" + size + ".txt",
                "text/plain;charset=UTF-8",
                one.note().getBytes(UTF_8));
    }

    /** What the authority answered, as {@code openssl ts -verify} reads it. */
    @GetMapping("/trail/time-stamps/{id}")
    ResponseEntity<byte[]> stamp(@PathVariable long id) {
        permission.require(Right.PROVE_TRAIL);
        return file("time-stamp-" + id + ".tsr", "application/timestamp-reply", anchors.stamp(id));
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
