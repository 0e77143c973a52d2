package eu.vigie.web.pages;

import static eu.vigie.web.pages.EvidenceForms.Field.checked;
import static eu.vigie.web.pages.EvidenceForms.Field.text;

import eu.vigie.actor.Actor;
import eu.vigie.evidence.Destructions;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks to destroy the bytes of a piece of evidence, and decides on it. */
@Controller
class DestructionPage {

    private static final EvidenceForms.Kind REQUEST = new EvidenceForms.Kind("destruction", text("reason"));
    private static final EvidenceForms.Kind APPROVAL = new EvidenceForms.Kind("destruction-approval", checked());
    private static final EvidenceForms.Kind REFUSAL = new EvidenceForms.Kind("destruction-refusal", text("reason"));

    private final Destructions destructions;
    private final EvidenceForms forms;
    private final Permission permission;

    DestructionPage(Destructions destructions, EvidenceForms forms, Permission permission) {
        this.destructions = destructions;
        this.forms = forms;
        this.permission = permission;
    }

    @GetMapping("/breaches/{reference}/evidence/{id:\\d+}/destruction")
    String request(@PathVariable String reference, @PathVariable long id, Model model) {
        permission.require(Right.KEEP_EVIDENCE);
        return forms.page(REQUEST, reference, id, PageForm.empty(), model);
    }

    @PostMapping("/breaches/{reference}/evidence/{id:\\d+}/destruction")
    String request(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Actor actor = permission.require(Right.KEEP_EVIDENCE);
        PageForm form = forms.of(typed);
        return forms.carriedOut(form, () -> destructions.request(reference, id, form.given("reason"), actor))
                ? EvidenceForms.done(reference, id, "destruction-requested")
                : forms.again(REQUEST, reference, id, form, model, response);
    }

    @GetMapping("/breaches/{reference}/evidence/{id:\\d+}/destructions/{destruction}/approval")
    String approve(@PathVariable String reference, @PathVariable long id, Model model) {
        permission.require(Right.APPROVE_DESTRUCTION);
        return forms.page(APPROVAL, reference, id, PageForm.empty(), model);
    }

    @PostMapping("/breaches/{reference}/evidence/{id:\\d+}/destructions/{destruction}/approval")
    String approve(
            @PathVariable String reference,
            @PathVariable long id,
            @PathVariable long destruction,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Actor actor = permission.require(Right.APPROVE_DESTRUCTION);
        PageForm form = forms.of(typed);
        return forms.carriedOutOnceChecked(form, () -> destructions.approve(reference, id, destruction, actor))
                ? EvidenceForms.done(reference, id, "destroyed")
                : forms.again(APPROVAL, reference, id, form, model, response);
    }

    @GetMapping("/breaches/{reference}/evidence/{id:\\d+}/destructions/{destruction}/refusal")
    String refuse(@PathVariable String reference, @PathVariable long id, Model model) {
        permission.require(Right.APPROVE_DESTRUCTION);
        return forms.page(REFUSAL, reference, id, PageForm.empty(), model);
    }

    @PostMapping("/breaches/{reference}/evidence/{id:\\d+}/destructions/{destruction}/refusal")
    String refuse(
            @PathVariable String reference,
            @PathVariable long id,
            @PathVariable long destruction,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Actor actor = permission.require(Right.APPROVE_DESTRUCTION);
        PageForm form = forms.of(typed);
        return forms.carriedOut(
                        form, () -> destructions.refuse(reference, id, destruction, form.given("reason"), actor))
                ? EvidenceForms.done(reference, id, "destruction-refused")
                : forms.again(REFUSAL, reference, id, form, model, response);
    }
}
