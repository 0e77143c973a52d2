package eu.vigie.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.refusal.Refusal;
import eu.vigie.source.Adapters;
import eu.vigie.source.SourceIntake;
import eu.vigie.source.Sources;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What would become of a document that somebody pastes; nothing of it is kept. */
@Controller
class SourceTrialPage {
    private static final int MOST_SHOWN = 50;

    private final Sources sources;
    private final SourceIntake intake;
    private final Adapters adapters;
    private final Permission permission;
    private final Readers readers;

    SourceTrialPage(Sources sources, SourceIntake intake, Adapters adapters, Permission permission, Readers readers) {
        this.sources = sources;
        this.intake = intake;
        this.adapters = adapters;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/signal-sources/{name}/try")
    String ask(@PathVariable String name, Model model) {
        permission.require(Right.KEEP_SOURCES);
        PageForm form = PageForm.empty();
        form.put("adapter", sources.get(name).adapter());
        return show(name, form, model);
    }

    @PostMapping("/signal-sources/{name}/try")
    String tryOut(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        permission.require(Right.KEEP_SOURCES);
        PageForm form = PageForm.of(typed, readers.present());
        if (form.faulty()) {
            response.setStatus(422);
            return show(name, form, model);
        }
        try {
            var readings = intake.tryOut(
                    name, form.value("adapter"), form.value("document").getBytes(UTF_8));
            model.addAttribute("readings", readings.stream().limit(MOST_SHOWN).toList());
            model.addAttribute("found", readings.size());
        } catch (Refusal refusal) {
            form.refused(refusal, readers.present());
            response.setStatus(422);
        }
        return show(name, form, model);
    }

    private String show(String name, PageForm form, Model model) {
        model.addAttribute("source", sources.get(name));
        model.addAttribute("form", form);
        model.addAttribute("adapters", adapters.titles(readers.present().locale()));
        return "signals/source-try";
    }
}
