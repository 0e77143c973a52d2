package eu.vigie.web.pages;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breach;
import eu.vigie.identity.CurrentActor;
import eu.vigie.rootcause.Measure;
import eu.vigie.rootcause.Measures;
import eu.vigie.rootcause.Plan;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Measures: all that are open, a new one, and one to be moved, done or given up. */
@Controller
class MeasurePage {

    private static final int SHOWN = 200;

    private final Measures measures;
    private final Permission permission;
    private final CurrentActor current;
    private final Readers readers;

    MeasurePage(Measures measures, Permission permission, CurrentActor current, Readers readers) {
        this.measures = measures;
        this.permission = permission;
        this.current = current;
        this.readers = readers;
    }

    @GetMapping("/measures")
    String all(@RequestParam(defaultValue = "") String owner, Model model) {
        permission.insider();
        List<Measure> open = measures.open(owner.isEmpty() ? null : owner, null, SHOWN + 1);
        model.addAttribute("more", open.size() > SHOWN);
        model.addAttribute("measures", MeasureLine.of(open.stream().limit(SHOWN).toList(), readers.present()));
        model.addAttribute("owner", owner);
        return "measures";
    }

    @GetMapping("/breaches/{reference}/measures/new")
    String plan(Model model) {
        permission.require(Right.ANALYSE_CAUSES);
        model.addAttribute("form", PageForm.empty());
        return "breaches/measure-new";
    }

    @PostMapping("/breaches/{reference}/measures/new")
    String plan(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Actor actor = permission.require(Right.ANALYSE_CAUSES);
        PageForm form = PageForm.of(typed, readers.present());
        Plan plan = new Plan(
                kind(form.given("kind")),
                form.given("what"),
                form.given("owner"),
                form.given("component"),
                form.given("found"),
                form.given("wanted"),
                day(form, "dueOn"));
        if (form.carriedOut(readers.present(), () -> measures.plan(breach.reference(), plan, actor)))
            return "redirect:/breaches/" + breach.reference() + "/root-cause?done=saved";
        response.setStatus(422);
        model.addAttribute("form", form);
        return "breaches/measure-new";
    }

    @GetMapping("/breaches/{reference}/measures/{id:\\d+}")
    String show(@PathVariable String reference, @PathVariable long id, Model model) {
        permission.insider();
        return show(reference, id, PageForm.empty(), model);
    }

    /** {@code act} is the button that was pressed: done, move or drop. */
    @PostMapping("/breaches/{reference}/measures/{id:\\d+}")
    String change(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Actor actor = permission.insider();
        PageForm form = PageForm.of(typed, readers.present());
        LocalDate until = day(form, "dueOn");
        Runnable change =
                switch (form.value("act")) {
                    case "move" -> () -> measures.move(reference, id, until, form.given("reason"), actor);
                    case "drop" -> () -> measures.drop(reference, id, form.given("reason"), actor);
                    default -> () -> measures.done(reference, id, null, form.given("reason"), actor);
                };
        if (form.carriedOut(readers.present(), change))
            return "redirect:/breaches/" + reference + "/root-cause?done=saved";
        response.setStatus(422);
        return show(reference, id, form, model);
    }

    private String show(String reference, long id, PageForm form, Model model) {
        Measure measure = measures.get(reference, id);
        boolean theirs = current.get().name().equals(measure.owner());
        model.addAttribute(
                "line", MeasureLine.of(List.of(measure), readers.present()).get(0));
        model.addAttribute("mayChange", measure.open() && (theirs || permission.has(Right.ANALYSE_CAUSES)));
        model.addAttribute("form", form);
        return "breaches/measure";
    }

    private @Nullable LocalDate day(PageForm form, String name) {
        String typed = form.given(name);
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeException unreadable) {
            form.wrong(name, readers.present().say("fault.moment"));
            return null;
        }
    }

    private static Measure.@Nullable Kind kind(@Nullable String code) {
        return code == null || !code.matches("corrective|preventive")
                ? null
                : Measure.Kind.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
