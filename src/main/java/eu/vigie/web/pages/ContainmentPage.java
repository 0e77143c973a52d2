package eu.vigie.web.pages;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breach;
import eu.vigie.containment.Containment;
import eu.vigie.containment.Downtimes;
import eu.vigie.containment.Playbooks;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Playbooks on a case, step by step, and which system was out of service when. */
@Controller
class ContainmentPage {

    private final Playbooks playbooks;
    private final Containment containment;
    private final Downtimes downtimes;
    private final Permission permission;
    private final Readers readers;

    ContainmentPage(
            Playbooks playbooks, Containment containment, Downtimes downtimes, Permission permission, Readers readers) {
        this.playbooks = playbooks;
        this.containment = containment;
        this.downtimes = downtimes;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/containment")
    String show(@ModelAttribute(name = "breach", binding = false) Breach breach, Model model) {
        permission.insider();
        return show(breach, PageForm.empty(), PageForm.empty(), model);
    }

    @PostMapping("/breaches/{reference}/containment/playbooks")
    String start(@PathVariable String reference, @RequestParam(defaultValue = "") String playbook) {
        Actor actor = permission.require(Right.CONTAIN);
        long run = containment.start(reference, playbook, actor).id();
        return "redirect:/breaches/" + reference + "/containment?done=saved#run-" + run;
    }

    @PostMapping("/breaches/{reference}/containment/playbooks/{run}/steps/{step}")
    String tick(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @PathVariable long run,
            @PathVariable int step,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Actor actor = permission.require(Right.CONTAIN);
        PageForm form = PageForm.of(typed, readers.present());
        Runnable tick =
                () -> containment.tick(breach.reference(), run, step, form.value("outcome"), form.value("note"), actor);
        if (form.carriedOut(readers.present(), response, tick))
            return "redirect:/breaches/" + breach.reference() + "/containment?done=saved#run-" + run;
        return again(breach, "note-" + run + "-" + step, "note", form, model);
    }

    @PostMapping("/breaches/{reference}/containment/downtimes")
    String record(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Actor actor = permission.require(Right.CONTAIN);
        Reader reader = readers.present();
        PageForm form = PageForm.of(typed, reader);
        var said = new Downtimes.Said(
                form.given("system"),
                Moments.read(form, "from", reader),
                Moments.read(form, "to", reader),
                form.given("note"));
        if (form.carriedOut(reader, () -> downtimes.record(breach.reference(), said, actor)))
            return "redirect:/breaches/" + breach.reference() + "/containment?done=saved#downtimes";
        response.setStatus(422);
        return show(breach, form, PageForm.empty(), model);
    }

    @PostMapping("/breaches/{reference}/containment/downtimes/{id}/end")
    String end(@PathVariable String reference, @PathVariable long id) {
        Actor actor = permission.require(Right.CONTAIN);
        downtimes.ended(reference, id, null, actor);
        return "redirect:/breaches/" + reference + "/containment?done=saved#downtimes";
    }

    @PostMapping("/breaches/{reference}/containment/downtimes/{id}/withdraw")
    String withdraw(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Actor actor = permission.require(Right.CONTAIN);
        PageForm form = PageForm.of(typed, readers.present());
        Runnable withdraw = () -> downtimes.withdraw(breach.reference(), id, form.value("reason"), actor);
        if (form.carriedOut(readers.present(), response, withdraw))
            return "redirect:/breaches/" + breach.reference() + "/containment?done=saved#downtimes";
        return again(breach, "reason-" + id, "reason", form, model);
    }

    /** One of the many small forms comes back: what was typed in it and what is wrong stand there, and in no other. */
    private String again(Breach breach, String there, String name, PageForm form, Model model) {
        form.put(there, form.given(name));
        form.shows(there, name);
        form.shows(there, "note");
        return show(breach, PageForm.empty(), form, model);
    }

    private String show(Breach breach, PageForm form, PageForm small, Model model) {
        model.addAttribute("playbooks", playbooks.all());
        model.addAttribute("runs", containment.of(breach.reference()));
        model.addAttribute("downtimes", downtimes.of(breach.reference()));
        model.addAttribute("mayContain", permission.has(Right.CONTAIN));
        model.addAttribute("form", form);
        model.addAttribute("small", small);
        return "breaches/containment";
    }
}
