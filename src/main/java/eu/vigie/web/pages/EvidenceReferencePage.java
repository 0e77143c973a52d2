package eu.vigie.web.pages;

import static eu.vigie.web.pages.EvidenceForms.Field.line;
import static eu.vigie.web.pages.EvidenceForms.Field.moment;
import static eu.vigie.web.pages.EvidenceForms.Field.pick;
import static eu.vigie.web.pages.EvidenceForms.Field.text;

import eu.vigie.actor.Actor;
import eu.vigie.evidence.ComputedDigest;
import eu.vigie.evidence.EvidenceReferences;
import eu.vigie.evidence.Reference;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Registers evidence that stays elsewhere, and the digest that somebody computed there again. */
@Controller
class EvidenceReferencePage {

    static final List<String> KINDS = List.of("image", "log", "document", "message", "other");

    private static final EvidenceForms.Kind REFERENCE = new EvidenceForms.Kind(
            "reference",
            line("name"),
            pick("kind", KINDS),
            line("size"),
            line("sha256"),
            line("location"),
            line("heldBy"));

    private static final EvidenceForms.Kind DIGEST = new EvidenceForms.Kind(
            "digest", line("sha256"), line("computedBy"), moment("computedAt"), line("tool"), text("note"));

    private final EvidenceReferences references;
    private final EvidenceForms forms;
    private final Permission permission;
    private final Readers readers;

    EvidenceReferencePage(EvidenceReferences references, EvidenceForms forms, Permission permission, Readers readers) {
        this.references = references;
        this.forms = forms;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/evidence/reference")
    String reference(@PathVariable String reference, Model model) {
        permission.require(Right.KEEP_EVIDENCE);
        return forms.page(REFERENCE, reference, null, PageForm.empty(), model);
    }

    @PostMapping("/breaches/{reference}/evidence/reference")
    String register(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Actor actor = permission.require(Right.KEEP_EVIDENCE);
        PageForm form = forms.of(typed);
        var said = new Reference(
                form.given("name"),
                form.given("kind"),
                size(form),
                form.given("sha256"),
                form.given("location"),
                form.given("heldBy"));
        return forms.carriedOut(form, () -> references.register(reference, said, actor))
                ? EvidenceForms.done(reference, null, "registered")
                : forms.again(REFERENCE, reference, null, form, model, response);
    }

    @GetMapping("/breaches/{reference}/evidence/{id:\\d+}/digest")
    String digest(@PathVariable String reference, @PathVariable long id, Model model) {
        permission.require(Right.KEEP_EVIDENCE);
        return forms.page(DIGEST, reference, id, PageForm.empty(), model);
    }

    @PostMapping("/breaches/{reference}/evidence/{id:\\d+}/digest")
    String record(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Actor actor = permission.require(Right.KEEP_EVIDENCE);
        PageForm form = forms.of(typed);
        var said = new ComputedDigest(
                form.given("sha256"),
                form.given("computedBy"),
                Moments.read(form, "computedAt", readers.present()),
                form.given("tool"),
                form.given("note"));
        return forms.carriedOut(form, () -> references.record(reference, id, said, actor))
                ? EvidenceForms.done(reference, id, "digest")
                : forms.again(DIGEST, reference, id, form, model, response);
    }

    private @Nullable Long size(PageForm form) {
        String typed = form.given("size");
        if (typed == null) return null;
        String digits = typed.replaceAll("[\\s\u00a0\u202f]", "");
        if (digits.matches("\\d{1,18}")) return Long.valueOf(digits);
        form.wrong("size", readers.present().say("fault.number"));
        return null;
    }
}
