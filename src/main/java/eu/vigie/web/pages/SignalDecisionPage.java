package eu.vigie.web.pages;

import eu.vigie.actor.Actor;
import eu.vigie.breach.BreachState;
import eu.vigie.breach.Breaches;
import eu.vigie.refusal.Refusal;
import eu.vigie.signal.Signal;
import eu.vigie.signal.SignalGroup;
import eu.vigie.signal.SignalGroups;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One decision about a group, on a page of its own: a case is made of it, it joins one, it is dismissed, or all that is undone. */
@Controller
class SignalDecisionPage {

    private static final int MOST_OPEN = 100;
    private static final String ADDRESS = "/signal-groups/{id}/{verb:promote|join|dismiss|undo}";

    private final SignalGroups groups;
    private final Breaches breaches;
    private final Permission permission;
    private final Readers readers;

    SignalDecisionPage(SignalGroups groups, Breaches breaches, Permission permission, Readers readers) {
        this.groups = groups;
        this.breaches = breaches;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping(ADDRESS)
    String ask(
            @PathVariable long id,
            @PathVariable String verb,
            @RequestParam(required = false) @Nullable Long upTo,
            Model model) {
        permission.require(Right.TRIAGE_SIGNALS);
        return show(id, verb, PageForm.empty(), upTo, model);
    }

    @PostMapping(ADDRESS)
    String decide(
            @PathVariable long id,
            @PathVariable String verb,
            @RequestParam(required = false) @Nullable Long upTo,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Actor actor = permission.require(Right.TRIAGE_SIGNALS);
        PageForm form = PageForm.of(typed, readers.present());
        try {
            if (!form.faulty()) return done(decided(id, verb, form, upTo, actor), verb);
        } catch (Refusal refusal) {
            form.refused(refusal, readers.present());
        }
        response.setStatus(422);
        return show(id, verb, form, upTo, model);
    }

    /** About those up to the last one that stood on the page: what came meanwhile nobody has seen. */
    private SignalGroup decided(long id, String verb, PageForm form, @Nullable Long upTo, Actor actor) {
        return switch (verb) {
            case "promote" -> groups.promote(id, form.given("title"), upTo, actor);
            case "join" -> groups.join(id, form.given("breach"), upTo, actor);
            case "dismiss" -> groups.dismiss(id, form.given("reason"), upTo, actor);
            default -> groups.undo(id, form.given("reason"), actor);
        };
    }

    private static String done(SignalGroup group, String verb) {
        return verb.equals("promote")
                ? "redirect:/breaches/" + group.breach()
                : "redirect:/signal-groups/" + group.id() + "?done=signals-" + verb;
    }

    private String show(long id, String verb, PageForm form, @Nullable Long upTo, Model model) {
        model.addAttribute("upTo", upTo == null ? newest(id) : upTo);
        model.addAttribute("group", groups.get(id));
        model.addAttribute("verb", verb);
        model.addAttribute("form", form);
        if (verb.equals("join"))
            model.addAttribute(
                    "cases",
                    Stream.of(BreachState.RESPONDING, BreachState.REPORTED)
                            .flatMap(state -> breaches.list(state, null, null, MOST_OPEN).stream())
                            .filter(breach -> !breach.exercise())
                            .toList());
        return "signals/decide";
    }

    private @Nullable Long newest(long group) {
        return groups.signals(group, 0, 1).stream().map(Signal::id).findFirst().orElse(null);
    }
}
