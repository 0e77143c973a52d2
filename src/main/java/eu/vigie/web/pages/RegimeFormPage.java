package eu.vigie.web.pages;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breach;
import eu.vigie.deadline.Anchor;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.RegimeDesk;
import eu.vigie.obligation.StageSubmission;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.NotFound;
import eu.vigie.refusal.Refusal;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A page for each thing that people say of a stage of a regime: a decision, an instant, a submission. */
@Controller
class RegimeFormPage {
    private final RegimeDuties duties;
    private final RegimeDesk desk;
    private final Permission permission;
    private final Readers readers;

    RegimeFormPage(RegimeDuties duties, RegimeDesk desk, Permission permission, Readers readers) {
        this.duties = duties;
        this.desk = desk;
        this.permission = permission;
        this.readers = readers;
    }

    /** {@code what} is decision, anchor or submission. */
    @GetMapping("/breaches/{reference}/duties/{id}/{what:decision|anchor|submission}")
    String form(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @PathVariable long id,
            @PathVariable String what,
            @RequestParam(required = false) @Nullable Long corrects,
            Model model) {
        permission.require(Right.DECIDE_REGIMES);
        var owed = duties.owed(breach, id);
        return form(owed, what, corrects == null ? PageForm.empty() : recorded(owed, corrects), model);
    }

    /** What was recorded of a submission, to be put right. */
    private PageForm recorded(Obligation owed, long submission) {
        var told = duties.standing(owed).stream()
                .filter(one -> one.id() == submission)
                .findFirst()
                .orElseThrow(() -> new NotFound("submission", owed.id() + "/" + submission));
        var form = PageForm.empty();
        form.put("corrects", String.valueOf(submission));
        form.put("reference", Objects.requireNonNullElse(told.reference(), ""));
        form.put("note", Objects.requireNonNullElse(told.note(), ""));
        form.put("lateReason", Objects.requireNonNullElse(told.lateReason(), ""));
        Moments.put(
                form,
                moment("submission"),
                told.submittedAt(),
                readers.present().zone());
        return form;
    }

    @PostMapping("/breaches/{reference}/duties/{id}/{what:decision|anchor|submission}")
    String say(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @PathVariable long id,
            @PathVariable String what,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Actor actor = permission.require(Right.DECIDE_REGIMES);
        Obligation owed = duties.owed(breach, id);
        Reader reader = readers.present();
        PageForm form = PageForm.of(typed, reader);
        Instant at = what.equals("decision") ? null : Moments.read(form, moment(what), reader);
        if (at == null && !what.equals("decision")) form.wrong(moment(what), reader.say("fault.moment"));
        try {
            if (!form.faulty()) return "redirect:" + address(owed) + "?done=" + said(owed, what, form, at, actor);
        } catch (Refusal refusal) {
            form.refused(refusal, reader);
        }
        response.setStatus(422);
        return form(owed, what, form, model);
    }

    private String said(Obligation owed, String what, PageForm form, @Nullable Instant at, Actor actor) {
        if (at == null) {
            if (form.given("answer") == null) throw new InvalidInput(Fault.of("answer", "missing"));
            boolean required = form.value("answer").equals("required");
            var decision = desk.decide(owed.breach(), owed.id(), required, form.given("reason"), actor);
            return decision.waits() ? "regime-waits" : "saved";
        }
        if (what.equals("anchor")) {
            Anchor anchor = Codes.read(Anchor.class, form.given("anchor"));
            var declared = desk.declare(owed.breach(), owed.id(), anchor, at, form.given("reason"), actor);
            if (declared.waits()) return "anchor-waits";
        } else {
            var told = new StageSubmission.Told(
                    at, form.given("reference"), form.given("note"), form.given("lateReason"), corrects(form));
            desk.submit(owed.breach(), owed.id(), told, actor);
        }
        return "saved";
    }

    private static @Nullable Long corrects(PageForm form) {
        try {
            return form.given("corrects") == null ? null : Long.valueOf(form.value("corrects"));
        } catch (NumberFormatException foreign) {
            throw new InvalidInput(Fault.of("corrects", "submission-unknown"));
        }
    }

    private String form(Obligation owed, String what, PageForm form, Model model) {
        RegimeDuties.put(owed, model);
        model.addAttribute("what", what);
        model.addAttribute("moment", moment(what));
        model.addAttribute("form", form);
        return "breaches/duty-form";
    }

    private static String moment(String what) {
        return what.equals("submission") ? "submittedAt" : "at";
    }

    private static String address(Obligation owed) {
        return "/breaches/" + owed.breach() + "/duties/" + owed.id();
    }
}
