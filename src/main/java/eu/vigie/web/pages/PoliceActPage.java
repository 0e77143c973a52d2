package eu.vigie.web.pages;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breach;
import eu.vigie.evidence.Evidence;
import eu.vigie.evidence.PlacedHold;
import eu.vigie.lawenforcement.Answer;
import eu.vigie.lawenforcement.NewAnswer;
import eu.vigie.lawenforcement.NewDelay;
import eu.vigie.lawenforcement.PersonsNotice;
import eu.vigie.lawenforcement.PoliceRequest;
import eu.vigie.lawenforcement.PoliceRequests;
import eu.vigie.refusal.Refusal;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done about one request by law enforcement: answer it, grant the delay, end it, place a hold for it. */
@Controller
class PoliceActPage {

    /** One of them, and who may do it. */
    enum Act {
        ANSWER(Right.RECORD_POLICE_REQUESTS),
        DELAY(Right.DELAY_COMMUNICATION),
        LIFTING(Right.RECORD_POLICE_REQUESTS),
        HOLD(Right.HOLD_EVIDENCE);

        private final Right right;

        Act(Right right) {
            this.right = right;
        }
    }

    private final PoliceRequests requests;
    private final Evidence evidence;
    private final Permission permission;
    private final Readers readers;

    PoliceActPage(PoliceRequests requests, Evidence evidence, Permission permission, Readers readers) {
        this.requests = requests;
        this.evidence = evidence;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/law-enforcement/{id:\\d+}/{act:answer|delay|lifting|hold}")
    String show(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @PathVariable long id,
            @PathVariable String act,
            Model model) {
        Act wanted = Objects.requireNonNull(Codes.read(Act.class, act));
        permission.require(wanted.right);
        PageForm form = PageForm.empty();
        if (wanted == Act.HOLD) form.put("reason", readers.present().say("police-hold.request", id));
        return show(breach, id, wanted, form, model);
    }

    @PostMapping("/breaches/{reference}/law-enforcement/{id:\\d+}/{act:answer|delay|lifting|hold}")
    String carryOut(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @PathVariable long id,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Act wanted = Objects.requireNonNull(Codes.read(Act.class, act));
        Actor actor = permission.require(wanted.right);
        permission.require(Right.READ_POLICE_REQUESTS);
        PageForm form = PageForm.of(typed, readers.present());
        try {
            carryOut(wanted, breach.reference(), id, form, actor);
            if (!form.faulty()) return "redirect:/breaches/" + breach.reference() + "/law-enforcement?done=saved";
        } catch (Refusal refusal) {
            form.refused(refusal, readers.present());
        }
        response.setStatus(422);
        return show(breach, id, wanted, form, model);
    }

    private void carryOut(Act act, String breach, long id, PageForm form, Actor actor) {
        Reader reader = readers.present();
        var at = act == Act.ANSWER ? Moments.read(form, "at", reader) : null;
        var until = act == Act.DELAY || act == Act.HOLD ? Moments.read(form, "until", reader) : null;
        if (form.faulty()) return;
        var piece = PoliceRequestsPage.number(form.given("evidence"));
        switch (act) {
            case ANSWER ->
                requests.answer(
                        breach,
                        id,
                        new NewAnswer(
                                Codes.read(Answer.Outcome.class, form.given("answer")),
                                form.given("reason"),
                                at,
                                piece),
                        actor);
            case DELAY -> requests.delay(breach, id, new NewDelay(scope(form), until), actor);
            case LIFTING -> requests.lift(breach, id, form.given("reason"), actor);
            case HOLD -> requests.hold(breach, id, piece, new PlacedHold(form.given("reason"), until), actor);
        }
    }

    private static Set<PersonsNotice> scope(PageForm form) {
        Set<PersonsNotice> scope = EnumSet.noneOf(PersonsNotice.class);
        scope.addAll(Codes.readAll(PersonsNotice.class, form.values("scope")));
        return scope;
    }

    private String show(Breach breach, long id, Act act, PageForm form, Model model) {
        permission.require(Right.READ_POLICE_REQUESTS);
        model.addAttribute("asked", requests.get(breach.reference(), id));
        model.addAttribute("kept", evidence.of(breach.reference()));
        model.addAttribute("act", Codes.of(act));
        model.addAttribute("answers", answers(requests.get(breach.reference(), id)));
        model.addAttribute("scopes", Codes.of(PersonsNotice.class));
        model.addAttribute("form", form);
        return "breaches/law-enforcement-act";
    }

    /** A delay that is given is granted, with its scope and its end. */
    private static List<String> answers(PoliceRequest request) {
        return switch (request.asks()) {
            case DELAY -> List.of(Codes.of(Answer.Outcome.REFUSED));
            default -> Codes.of(Answer.Outcome.class);
        };
    }
}
