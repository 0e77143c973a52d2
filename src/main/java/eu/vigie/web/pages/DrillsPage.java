package eu.vigie.web.pages;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breaches;
import eu.vigie.drill.Drill;
import eu.vigie.drill.DrillPlans;
import eu.vigie.drill.Drills;
import eu.vigie.drill.NewDrill;
import eu.vigie.drill.Scenarios;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.Refusal;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The drills of the house, and the form that starts one. */
@Controller
class DrillsPage {
    private static final int LENGTH = 25;

    private final Drills drills;
    private final DrillPlans plans;
    private final Scenarios scenarios;
    private final Breaches breaches;
    private final Permission permission;
    private final Readers readers;

    DrillsPage(
            Drills drills,
            DrillPlans plans,
            Scenarios scenarios,
            Breaches breaches,
            Permission permission,
            Readers readers) {
        this.drills = drills;
        this.plans = plans;
        this.scenarios = scenarios;
        this.breaches = breaches;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/drills")
    String list(@RequestParam(required = false) @Nullable String before, Model model) {
        Actor reader = permission.insider();
        PageForm form = PageForm.empty();
        form.put("speed", 60);
        form.put("participants", reader.name());
        form.put("announced", "true");
        form.put("language", readers.present().locale().getLanguage());
        return show(form, before, model);
    }

    @PostMapping("/drills")
    String start(@RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse response) {
        Actor actor = permission.require(Right.RUN_DRILLS);
        PageForm form = PageForm.of(typed, readers.present());
        try {
            if (!form.faulty() && form.has("plan", "true") && plan(form, actor))
                return "redirect:/drills?done=drill-planned";
            if (!form.faulty()) startsNow(form);
            if (!form.faulty())
                return "redirect:/drills/" + drills.start(wanted(form), actor).breach() + "?done=drill";
        } catch (Refusal refusal) {
            form.refused(refusal, readers.present());
        }
        response.setStatus(422);
        return show(form, null, model);
    }

    /** Enter in a field of the plan presses the first button of the form: nobody is alarmed by that slip. */
    private void startsNow(PageForm form) {
        boolean planned = Stream.of("nextAt.date", "nextAt.time", "everyDays").anyMatch(one -> form.given(one) != null);
        if (planned) form.wrong("nextAt", readers.present().say("drills.plan.or-now"));
    }

    /** False, with the form saying why, where no time is given. */
    private boolean plan(PageForm form, Actor actor) {
        Instant first = Moments.read(form, "nextAt", readers.present());
        if (first == null) form.wrong("nextAt", readers.present().say("fault.instant-missing"));
        if (form.faulty() || first == null) return false;
        String days = form.given("everyDays");
        plans.add(wanted(form), first, days == null ? null : number("everyDays", days), actor);
        return true;
    }

    @PostMapping("/drills/plans/{id}/remove")
    String unplan(@PathVariable long id) {
        permission.require(Right.RUN_DRILLS);
        plans.remove(id);
        return "redirect:/drills?done=drill-unplanned";
    }

    private String show(PageForm form, @Nullable String before, Model model) {
        List<Drill> found = drills.newest(before, LENGTH + 1);
        Locale locale = readers.present().locale();
        model.addAttribute("form", form);
        model.addAttribute("runs", permission.has(Right.RUN_DRILLS));
        List<Scenarios.Offer> offers = scenarios.offers(locale);
        model.addAttribute("offers", offers);
        model.addAttribute("plans", permission.has(Right.RUN_DRILLS) ? plans.all() : List.of());
        model.addAttribute(
                "titles", offers.stream().collect(Collectors.toMap(Scenarios.Offer::id, Scenarios.Offer::title)));
        model.addAttribute("real", breaches.open(LENGTH).stream().anyMatch(one -> !one.exercise()));
        model.addAttribute("drills", found.stream().limit(LENGTH).toList());
        model.addAttribute(
                "nextBefore", found.size() > LENGTH ? found.get(LENGTH - 1).breach() : null);
        return "drills/list";
    }

    /** A closed case, where one is named, goes before a scenario. */
    private static NewDrill wanted(PageForm form) {
        String own = form.given("own");
        return new NewDrill(
                own == null ? form.value("scenario") : "case:" + own.replaceFirst("^case:", ""),
                names(form.value("participants")),
                speed(form.given("speed")),
                "fr".equals(form.value("language")) ? Locale.FRENCH : Locale.ENGLISH,
                ReportPage.systems(form.value("systems")),
                form.has("announced", "true"));
    }

    static List<String> names(String typed) {
        return Arrays.stream(typed.split("[\\n,;]+"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static int speed(@Nullable String typed) {
        return typed == null ? 0 : number("speed", typed);
    }

    private static int number(String field, String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException none) {
            throw new InvalidInput(Fault.of(field, "unreadable-value"));
        }
    }
}
