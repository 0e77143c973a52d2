package eu.vigie.web.pages;

import eu.vigie.actor.Actor;
import eu.vigie.breach.IncidentKind;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.source.Adapters;
import eu.vigie.source.NewSource;
import eu.vigie.source.Source;
import eu.vigie.source.Sources;
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

/** Who may raise signals: the list, and the form in which one is named or changed. */
@Controller
class SourcesPage {
    private final Sources sources;
    private final Adapters adapters;
    private final Permission permission;
    private final Readers readers;

    SourcesPage(Sources sources, Adapters adapters, Permission permission, Readers readers) {
        this.sources = sources;
        this.adapters = adapters;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/signal-sources")
    String list(Model model) {
        permission.require(Right.KEEP_SOURCES);
        model.addAttribute("sources", sources.all());
        model.addAttribute("adapters", adapters.titles(readers.present().locale()));
        return "signals/sources";
    }

    @GetMapping("/signal-sources/new")
    String name(Model model) {
        permission.require(Right.KEEP_SOURCES);
        return form(null, PageForm.empty(), model);
    }

    @GetMapping("/signal-sources/{name}/change")
    String change(@PathVariable String name, Model model) {
        permission.require(Right.KEEP_SOURCES);
        return form(name, typed(sources.get(name)), model);
    }

    @PostMapping("/signal-sources")
    String create(@RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse response) {
        Actor actor = permission.require(Right.KEEP_SOURCES);
        PageForm form = PageForm.of(typed, readers.present());
        if (form.carriedOut(readers.present(), () -> sources.create(said(form.given("name"), form), actor)))
            return "redirect:/signal-sources/" + form.given("name") + "?done=saved";
        response.setStatus(422);
        return form(null, form, model);
    }

    @PostMapping("/signal-sources/{name}/change")
    String change(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Actor actor = permission.require(Right.KEEP_SOURCES);
        PageForm form = PageForm.of(typed, readers.present());
        if (form.carriedOut(readers.present(), () -> sources.change(name, said(name, form), actor)))
            return "redirect:/signal-sources/" + name + "?done=saved";
        response.setStatus(422);
        return form(name, form, model);
    }

    private String form(@Nullable String name, PageForm form, Model model) {
        model.addAttribute("named", name);
        model.addAttribute("form", form);
        model.addAttribute("adapters", adapters.titles(readers.present().locale()));
        model.addAttribute("kinds", Codes.of(IncidentKind.class));
        return "signals/source-form";
    }

    private static PageForm typed(Source source) {
        PageForm form = PageForm.empty();
        form.put("about", source.about());
        form.put("adapter", source.adapter());
        form.put("system", source.system());
        form.put("kind", source.kind() == null ? null : Codes.of(source.kind()));
        form.put("zone", source.zone());
        form.put("perMinute", source.perMinute());
        if (source.bodySignature()) form.put("bodySignature", "true");
        if (source.closed()) form.put("closed", "true");
        return form;
    }

    private static NewSource said(@Nullable String name, PageForm form) {
        return new NewSource(
                name,
                form.given("about"),
                form.given("adapter"),
                form.given("system"),
                Codes.read(IncidentKind.class, form.given("kind")),
                form.given("zone"),
                number(form.given("perMinute")),
                form.has("bodySignature", "true"),
                form.has("closed", "true"));
    }

    private static @Nullable Integer number(@Nullable String text) {
        try {
            return text == null ? null : Integer.valueOf(text.replaceAll("\\h", ""));
        } catch (NumberFormatException none) {
            throw new InvalidInput(Fault.of("perMinute", "unreadable-value"));
        }
    }
}
