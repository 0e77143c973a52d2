package eu.vigie.web.pages;

import static java.util.stream.Collectors.toSet;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breach;
import eu.vigie.deadline.Anchor;
import eu.vigie.deadline.Regimes;
import eu.vigie.deadline.Stage;
import eu.vigie.filing.DutyFilings;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import eu.vigie.obligation.RegimeDesk;
import eu.vigie.obligation.StageSubmission;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.NotFound;
import eu.vigie.refusal.Refusal;
import eu.vigie.web.ExplainedClock;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

/** A stage of a regime beside the GDPR: what is decided and recorded of it, and a page for each thing to say. */
@Controller
class RegimePage {
    private final Obligations obligations;
    private final RegimeDesk desk;
    private final DutyFilings duties;
    private final Permission permission;
    private final Readers readers;

    RegimePage(Obligations obligations, RegimeDesk desk, DutyFilings duties, Permission permission, Readers readers) {
        this.obligations = obligations;
        this.desk = desk;
        this.duties = duties;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/duties/{id}")
    String show(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @PathVariable long id,
            Locale locale,
            Model model) {
        Obligation owed = owed(breach, id);
        put(owed, model);
        model.addAttribute("clock", ExplainedClock.of(owed, breach, locale));
        model.addAttribute(
                "decisions",
                desk.decisions(breach.reference()).stream()
                        .filter(one -> one.regime().equals(owed.regime()))
                        .toList());
        model.addAttribute(
                "stated",
                desk.anchors(breach.reference()).stream()
                        .filter(one -> one.regime().equals(owed.regime()))
                        .toList());
        model.addAttribute(
                "submissions",
                desk.submissions(breach.reference()).stream()
                        .filter(one -> one.obligation() == id)
                        .toList());
        model.addAttribute(
                "correctable", standing(owed).stream().map(StageSubmission::id).toList());
        model.addAttribute("mayDecide", permission.has(Right.DECIDE_REGIMES));
        model.addAttribute(
                "hasForms", !duties.forms(breach.reference(), id, locale).isEmpty());
        return "breaches/duty";
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
        var owed = owed(breach, id);
        return form(owed, what, corrects == null ? PageForm.empty() : recorded(owed, corrects), model);
    }

    /** What was recorded of a submission, to be put right. */
    private PageForm recorded(Obligation owed, long submission) {
        var told = standing(owed).stream()
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

    /** Submissions of that stage that nothing has replaced. */
    private List<StageSubmission> standing(Obligation owed) {
        var all = desk.submissions(owed.breach());
        var replaced = all.stream().map(StageSubmission::corrects).collect(toSet());
        return all.stream()
                .filter(one -> one.obligation() == owed.id() && !replaced.contains(one.id()))
                .toList();
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
        Obligation owed = owed(breach, id);
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
        put(owed, model);
        model.addAttribute("what", what);
        model.addAttribute("moment", moment(what));
        model.addAttribute("form", form);
        return "breaches/duty-form";
    }

    private void put(Obligation owed, Model model) {
        var regime = Regimes.ours().get(owed.regime());
        model.addAttribute("owed", owed);
        model.addAttribute("line", new DutyLine(List.of(owed)));
        model.addAttribute("regime", regime);
        model.addAttribute(
                "stage", regime.stage(owed.stage()).orElse(regime.stages().get(0)));
        model.addAttribute(
                "anchors",
                regime.stages().stream()
                        .map(Stage::anchor)
                        .filter(Anchor::declared)
                        .distinct()
                        .map(Codes::of)
                        .toList());
    }

    private Obligation owed(Breach breach, long id) {
        return obligations
                .find(id)
                .filter(one -> one.breach().equals(breach.reference()) && one.duty() == Duty.OTHER_REGIME)
                .orElseThrow(() -> new NotFound("obligation", breach.reference() + "/" + id));
    }

    private static String moment(String what) {
        return what.equals("submission") ? "submittedAt" : "at";
    }

    private static String address(Obligation owed) {
        return "/breaches/" + owed.breach() + "/duties/" + owed.id();
    }
}
