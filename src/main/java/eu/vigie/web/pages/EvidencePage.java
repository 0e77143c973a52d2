package eu.vigie.web.pages;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breach;
import eu.vigie.evidence.Evidence;
import eu.vigie.evidence.EvidenceItem;
import eu.vigie.evidence.LegalHolds;
import eu.vigie.evidence.Reread;
import eu.vigie.evidence.Uploads;
import eu.vigie.evidence.Verifications;
import eu.vigie.signal.SignalGroups;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import eu.vigie.web.ToldHolds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What is kept of a case: takes evidence in, gives it out, and reads it again; and the signals that led to the case. */
@Controller
class EvidencePage {

    private final Evidence evidence;
    private final Uploads uploads;
    private final Verifications verifications;
    private final LegalHolds holds;
    private final ToldHolds told;
    private final SignalGroups signals;
    private final Permission permission;

    EvidencePage(
            Evidence evidence,
            Uploads uploads,
            Verifications verifications,
            LegalHolds holds,
            ToldHolds told,
            SignalGroups signals,
            Permission permission) {
        this.evidence = evidence;
        this.uploads = uploads;
        this.verifications = verifications;
        this.holds = holds;
        this.told = told;
        this.signals = signals;
        this.permission = permission;
    }

    @GetMapping("/breaches/{reference}/evidence")
    String show(@ModelAttribute(name = "breach", binding = false) Breach breach, Model model) {
        permission.require(Right.READ_EVIDENCE);
        List<EvidenceItem> all = evidence.of(breach.reference());
        model.addAttribute("evidence", all);
        model.addAttribute(
                "unverified", all.stream().filter(EvidencePage::failed).toList());
        model.addAttribute(
                "unsealed", all.stream().anyMatch(one -> one.seal() == null && one.destroyingSince() == null));
        model.addAttribute("holds", told.of(holds.of(breach.reference())));
        model.addAttribute("holding", permission.has(Right.HOLD_EVIDENCE));
        model.addAttribute(
                "everyDays",
                verifications.every().isZero() ? null : verifications.every().toDays());
        model.addAttribute("signalGroups", signals.of(breach.reference()));
        boolean keeps = permission.has(Right.KEEP_EVIDENCE);
        model.addAttribute("keeps", keeps);
        model.addAttribute("uploads", keeps ? uploads.unfinished(breach.reference()) : List.of());
        model.addAttribute("keptDays", Uploads.KEPT_DAYS);
        return "breaches/evidence";
    }

    private static boolean failed(EvidenceItem one) {
        var last = one.verification();
        return last != null && !last.passed() && one.destroyingSince() == null;
    }

    @PostMapping("/breaches/{reference}/evidence")
    String add(@PathVariable String reference, @RequestParam MultipartFile file, @RequestParam String kind)
            throws IOException {
        Actor keeper = permission.require(Right.KEEP_EVIDENCE);
        if (file.isEmpty()) {
            return "redirect:/breaches/" + reference + "/evidence?done=no-file";
        }
        String name = file.getOriginalFilename() == null ? file.getName() : file.getOriginalFilename();
        try (InputStream bytes = file.getInputStream()) {
            evidence.add(reference, name, kind, bytes, keeper);
        }
        return "redirect:/breaches/" + reference + "/evidence?done=evidence";
    }

    @PostMapping("/breaches/{reference}/evidence/{id}/verify")
    String verify(@PathVariable String reference, @PathVariable long id) {
        Reread reread = evidence.verify(reference, id, permission.require(Right.READ_EVIDENCE));
        String said = reread.reason() == null ? reread.result() : reread.reason();
        return "redirect:/breaches/" + reference + "/evidence?done=evidence-" + said;
    }

    /** Always as an attachment: evidence may be malicious. */
    @GetMapping("/breaches/{reference}/evidence/{id}/content")
    ResponseEntity<Resource> content(@PathVariable String reference, @PathVariable long id) throws IOException {
        Actor reader = permission.require(Right.READ_EVIDENCE);
        EvidenceItem item = evidence.get(reference, id);
        ContentDisposition kept = ContentDisposition.attachment()
                .filename(item.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(item.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, kept.toString())
                .body(new InputStreamResource(evidence.open(reference, id, reader)));
    }
}
