package eu.vigie.web.pages;

import static eu.vigie.web.pages.EvidenceForms.Field.moment;
import static eu.vigie.web.pages.EvidenceForms.Field.text;

import eu.vigie.actor.Actor;
import eu.vigie.evidence.Hold;
import eu.vigie.evidence.LegalHolds;
import eu.vigie.evidence.PlacedHold;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Places a legal hold on a case or a piece of evidence, and lifts it. */
@Controller
class HoldPage {

    private static final EvidenceForms.Kind PIECE = new EvidenceForms.Kind("hold", text("reason"), moment("until"));
    private static final EvidenceForms.Kind CASE = new EvidenceForms.Kind("hold-case", text("reason"), moment("until"));
    private static final EvidenceForms.Kind LIFTING = new EvidenceForms.Kind("lifting", text("reason"));

    private final LegalHolds holds;
    private final EvidenceForms forms;
    private final Permission permission;
    private final Readers readers;

    HoldPage(LegalHolds holds, EvidenceForms forms, Permission permission, Readers readers) {
        this.holds = holds;
        this.forms = forms;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/evidence/hold")
    String ofCase(@PathVariable String reference, Model model) {
        permission.require(Right.HOLD_EVIDENCE);
        return forms.page(CASE, reference, null, PageForm.empty(), model);
    }

    @PostMapping("/breaches/{reference}/evidence/hold")
    String onCase(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return place(CASE, reference, null, typed, model, response);
    }

    @GetMapping("/breaches/{reference}/evidence/{id:\\d+}/hold")
    String ofPiece(@PathVariable String reference, @PathVariable long id, Model model) {
        permission.require(Right.HOLD_EVIDENCE);
        return forms.page(PIECE, reference, id, PageForm.empty(), model);
    }

    @PostMapping("/breaches/{reference}/evidence/{id:\\d+}/hold")
    String onPiece(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return place(PIECE, reference, id, typed, model, response);
    }

    private String place(
            EvidenceForms.Kind kind,
            String reference,
            @Nullable Long id,
            MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Actor actor = permission.require(Right.HOLD_EVIDENCE);
        PageForm form = forms.of(typed);
        var said = new PlacedHold(form.given("reason"), Moments.read(form, "until", readers.present()));
        return forms.carriedOut(form, () -> holds.place(reference, id, said, actor))
                ? EvidenceForms.done(reference, id, "hold-placed")
                : forms.again(kind, reference, id, form, model, response);
    }

    @GetMapping("/breaches/{reference}/evidence/holds/{hold}/lifting")
    String lifting(@PathVariable String reference, @PathVariable long hold, Model model) {
        permission.require(Right.HOLD_EVIDENCE);
        return forms.page(LIFTING, reference, holds.get(reference, hold).evidence(), PageForm.empty(), model);
    }

    @PostMapping("/breaches/{reference}/evidence/holds/{hold}/lifting")
    String lift(
            @PathVariable String reference,
            @PathVariable long hold,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Actor actor = permission.require(Right.HOLD_EVIDENCE);
        Hold one = holds.get(reference, hold);
        PageForm form = forms.of(typed);
        return forms.carriedOut(form, () -> holds.lift(reference, hold, form.given("reason"), actor))
                ? EvidenceForms.done(reference, one.evidence(), "hold-lifted")
                : forms.again(LIFTING, reference, one.evidence(), form, model, response);
    }
}
