package eu.vigie.web.pages;

import static eu.vigie.web.pages.EvidenceForms.Field.checked;
import static eu.vigie.web.pages.EvidenceForms.Field.line;
import static eu.vigie.web.pages.EvidenceForms.Field.pick;
import static eu.vigie.web.pages.EvidenceForms.Field.text;

import eu.vigie.actor.Actor;
import eu.vigie.evidence.Correction;
import eu.vigie.evidence.Evidence;
import eu.vigie.evidence.EvidenceItem;
import eu.vigie.evidence.EvidenceSeals;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Seals evidence, one piece or all of a case, and corrects the name and kind of what is sealed. */
@Controller
class SealPage {

    private static final EvidenceForms.Kind ONE = new EvidenceForms.Kind("seal", checked());
    private static final EvidenceForms.Kind ALL = new EvidenceForms.Kind("seal-all", checked());

    private final Evidence evidence;
    private final EvidenceSeals seals;
    private final EvidenceForms forms;
    private final Permission permission;

    SealPage(Evidence evidence, EvidenceSeals seals, EvidenceForms forms, Permission permission) {
        this.evidence = evidence;
        this.seals = seals;
        this.forms = forms;
        this.permission = permission;
    }

    @GetMapping("/breaches/{reference}/evidence/seal")
    String sealAll(@PathVariable String reference, Model model) {
        permission.require(Right.KEEP_EVIDENCE);
        return forms.page(ALL, reference, null, PageForm.empty(), model);
    }

    @PostMapping("/breaches/{reference}/evidence/seal")
    String sealAll(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        String breach = permission.readable(reference).reference();
        Actor actor = permission.require(Right.KEEP_EVIDENCE);
        PageForm form = forms.of(typed);
        return forms.carriedOutOnceChecked(form, () -> seals.sealAll(breach, actor))
                ? EvidenceForms.done(reference, null, "sealed-all")
                : forms.again(ALL, reference, null, form, model, response);
    }

    @GetMapping("/breaches/{reference}/evidence/{id:\\d+}/seal")
    String seal(@PathVariable String reference, @PathVariable long id, Model model) {
        permission.require(Right.KEEP_EVIDENCE);
        return forms.page(ONE, reference, id, PageForm.empty(), model);
    }

    @PostMapping("/breaches/{reference}/evidence/{id:\\d+}/seal")
    String seal(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Actor actor = permission.require(Right.KEEP_EVIDENCE);
        PageForm form = forms.of(typed);
        return forms.carriedOutOnceChecked(form, () -> seals.seal(reference, id, actor))
                ? EvidenceForms.done(reference, id, "sealed")
                : forms.again(ONE, reference, id, form, model, response);
    }

    @GetMapping("/breaches/{reference}/evidence/{id:\\d+}/correction")
    String correction(@PathVariable String reference, @PathVariable long id, Model model) {
        permission.require(Right.KEEP_EVIDENCE);
        EvidenceItem item = evidence.get(reference, id);
        PageForm form = PageForm.empty();
        form.put("name", item.name());
        form.put("kind", item.kind());
        return forms.page(correction(item), reference, id, form, model);
    }

    @PostMapping("/breaches/{reference}/evidence/{id:\\d+}/correction")
    String correct(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Actor actor = permission.require(Right.KEEP_EVIDENCE);
        PageForm form = forms.of(typed);
        var said = new Correction(form.given("name"), form.given("kind"), null, form.given("reason"));
        return forms.carriedOut(form, () -> seals.correct(reference, id, said, actor))
                ? EvidenceForms.done(reference, id, "evidence-corrected")
                : forms.again(correction(evidence.get(reference, id)), reference, id, form, model, response);
    }

    /** A program may have given a kind of its own: it stays to be chosen. */
    private static EvidenceForms.Kind correction(EvidenceItem item) {
        var kinds = Stream.concat(Stream.of(item.kind()), EvidenceReferencePage.KINDS.stream())
                .distinct()
                .toList();
        return new EvidenceForms.Kind("evidence-correction", line("name"), pick("kind", kinds), text("reason"));
    }
}
