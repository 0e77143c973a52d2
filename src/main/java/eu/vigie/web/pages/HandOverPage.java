package eu.vigie.web.pages;

import static eu.vigie.web.pages.EvidenceForms.Field.choose;
import static eu.vigie.web.pages.EvidenceForms.Field.line;
import static eu.vigie.web.pages.EvidenceForms.Field.text;

import eu.vigie.actor.Actor;
import eu.vigie.evidence.HandOver;
import eu.vigie.evidence.HandOvers;
import eu.vigie.evidence.ProposedHandOver;
import eu.vigie.evidence.Receipt;
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

/** Evidence goes from hand to hand: proposing it, saying that it came, and that it did not. */
@Controller
class HandOverPage {

    private static final EvidenceForms.Kind REFUSAL = new EvidenceForms.Kind("hand-over-refusal", text("reason"));
    private static final EvidenceForms.Kind MINE = new EvidenceForms.Kind("hand-over-confirmation", text("note"));
    private static final EvidenceForms.Kind THEIRS =
            new EvidenceForms.Kind("hand-over-receipt", line("reference"), line("receipt"), text("note"));

    private final HandOvers handOvers;
    private final EvidenceForms forms;
    private final Permission permission;
    private final Readers readers;

    HandOverPage(HandOvers handOvers, EvidenceForms forms, Permission permission, Readers readers) {
        this.handOvers = handOvers;
        this.forms = forms;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/evidence/{id:\\d+}/hand-over")
    String propose(@PathVariable String reference, @PathVariable long id, Model model) {
        Actor actor = permission.require(Right.KEEP_EVIDENCE);
        return forms.page(proposal(actor), reference, id, PageForm.empty(), model);
    }

    @PostMapping("/breaches/{reference}/evidence/{id:\\d+}/hand-over")
    String propose(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Actor actor = permission.require(Right.KEEP_EVIDENCE);
        PageForm form = forms.of(typed);
        var said = new ProposedHandOver(
                form.given("receiver"),
                form.given("receivedBy"),
                form.given("purpose"),
                form.given("location"),
                form.given("change"));
        return forms.carriedOut(form, () -> handOvers.propose(reference, id, said, actor))
                ? EvidenceForms.done(reference, id, "hand-over-proposed")
                : forms.again(proposal(actor), reference, id, form, model, response);
    }

    @GetMapping("/breaches/{reference}/evidence/{id:\\d+}/hand-overs/{handOver}/confirmation")
    String confirm(@PathVariable String reference, @PathVariable long id, @PathVariable long handOver, Model model) {
        return forms.page(receipt(hand(reference, id, handOver)), reference, id, PageForm.empty(), model);
    }

    @PostMapping("/breaches/{reference}/evidence/{id:\\d+}/hand-overs/{handOver}/confirmation")
    String confirm(
            @PathVariable String reference,
            @PathVariable long id,
            @PathVariable long handOver,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        HandOver one = hand(reference, id, handOver);
        Actor actor = permission.anyone();
        PageForm form = forms.of(typed);
        var said = new Receipt(number(form), form.given("reference"), form.given("note"));
        return forms.carriedOut(form, () -> handOvers.confirm(reference, id, handOver, said, actor))
                ? EvidenceForms.done(reference, id, "handed-over")
                : forms.again(receipt(one), reference, id, form, model, response);
    }

    @GetMapping("/breaches/{reference}/evidence/{id:\\d+}/hand-overs/{handOver}/refusal")
    String refuse(@PathVariable String reference, @PathVariable long id, @PathVariable long handOver, Model model) {
        hand(reference, id, handOver);
        return forms.page(REFUSAL, reference, id, PageForm.empty(), model);
    }

    @PostMapping("/breaches/{reference}/evidence/{id:\\d+}/hand-overs/{handOver}/refusal")
    String refuse(
            @PathVariable String reference,
            @PathVariable long id,
            @PathVariable long handOver,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        hand(reference, id, handOver);
        Actor actor = permission.anyone();
        PageForm form = forms.of(typed);
        return forms.carriedOut(form, () -> handOvers.refuse(reference, id, handOver, form.value("reason"), actor))
                ? EvidenceForms.done(reference, id, "hand-over-refused")
                : forms.again(REFUSAL, reference, id, form, model, response);
    }

    /** A receiver need only read; for an outsider a keeper speaks. */
    private HandOver hand(String reference, long id, long handOver) {
        permission.require(Right.READ_EVIDENCE);
        HandOver one = handOvers.get(reference, id, handOver);
        permission.require(one.receiver() == null ? Right.KEEP_EVIDENCE : Right.READ_EVIDENCE);
        return one;
    }

    private EvidenceForms.Kind proposal(Actor actor) {
        var others = handOvers.receivers().stream()
                .filter(name -> !name.equals(actor.name()))
                .toList();
        return new EvidenceForms.Kind(
                "hand-over",
                choose("receiver", others),
                line("receivedBy"),
                line("location"),
                text("purpose"),
                text("change"));
    }

    private static EvidenceForms.Kind receipt(HandOver one) {
        return one.receiver() == null ? THEIRS : MINE;
    }

    private @Nullable Long number(PageForm form) {
        String typed = form.given("receipt");
        if (typed == null) return null;
        if (typed.matches("\\d{1,18}")) return Long.valueOf(typed);
        form.wrong("receipt", readers.present().say("fault.number"));
        return null;
    }
}
