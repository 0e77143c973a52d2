package eu.vigie.web.pages;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Entry;
import eu.vigie.audit.Trail;
import eu.vigie.breach.Breach;
import eu.vigie.evidence.Evidence;
import eu.vigie.evidence.Uploads;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A file for an entry of the time line: kept as evidence, so that its digest stands on the trail. */
@Controller
@RequestMapping("/breaches/{reference}/timeline/{entry}/attachment")
class AttachmentPage {

    private final Trail trail;
    private final Evidence evidence;
    private final Uploads uploads;
    private final Permission permission;
    private final Readers readers;

    AttachmentPage(Trail trail, Evidence evidence, Uploads uploads, Permission permission, Readers readers) {
        this.trail = trail;
        this.evidence = evidence;
        this.uploads = uploads;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping
    String show(
            @ModelAttribute(name = "breach", binding = false) Breach breach, @PathVariable long entry, Model model) {
        permission.require(Right.KEEP_EVIDENCE);
        Entry found = trail.entry(breach.reference(), entry);
        model.addAttribute("entry", TrailLine.of(found, Map.of(), readers.present()));
        model.addAttribute("uploads", uploads.unfinished(breach.reference()));
        model.addAttribute("keptDays", Uploads.KEPT_DAYS);
        return "breaches/attachment";
    }

    @PostMapping
    String keep(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @PathVariable long entry,
            @RequestParam MultipartFile file,
            @RequestParam String kind)
            throws IOException {
        Actor keeper = permission.require(Right.KEEP_EVIDENCE);
        String timeline = "redirect:/breaches/" + breach.reference() + "/timeline";
        if (file.isEmpty()) return timeline + "/" + entry + "/attachment?done=no-file";
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), file.getName());
        try (InputStream bytes = file.getInputStream()) {
            evidence.attach(breach.reference(), entry, name, kind, bytes, keeper);
        }
        return timeline + "?after=" + (entry - 1) + "&done=evidence";
    }
}
