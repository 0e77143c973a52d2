package eu.vigie.web.pages;

import eu.vigie.actor.Actor;
import eu.vigie.drill.Drill;
import eu.vigie.drill.Drills;
import eu.vigie.drill.Inject;
import eu.vigie.drill.Scorecards;
import eu.vigie.refusal.Refusal;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One drill: what has happened in it, what waits for an answer, and what it was worth. */
@Controller
class DrillPage {
    private final Drills drills;
    private final Scorecards scorecards;
    private final Permission permission;
    private final Readers readers;

    DrillPage(Drills drills, Scorecards scorecards, Permission permission, Readers readers) {
        this.drills = drills;
        this.scorecards = scorecards;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/drills/{reference}")
    String show(@PathVariable String reference, Model model) {
        return show(reference, PageForm.empty(), model);
    }

    @PostMapping("/drills/{reference}/injects/{inject}")
    String answer(
            @PathVariable String reference,
            @PathVariable String inject,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Actor actor = permission.insider();
        PageForm form = PageForm.of(typed, readers.present());
        try {
            if (!form.faulty()) {
                drills.answer(reference, inject, form.value("answer"), actor);
                return "redirect:/drills/" + reference + "?done=drill-answered";
            }
        } catch (Refusal refusal) {
            form.refused(refusal, readers.present());
            form.shows("answer-" + inject, "answer");
        }
        response.setStatus(422);
        model.addAttribute("asked", inject);
        return show(reference, form, model);
    }

    @PostMapping("/drills/{reference}/end")
    String end(@PathVariable String reference) {
        drills.end(reference, permission.require(Right.RUN_DRILLS));
        return "redirect:/drills/" + reference + "/scorecard?done=drill-ended";
    }

    @GetMapping("/drills/{reference}/scorecard")
    String scorecard(@PathVariable String reference, Model model) {
        permission.insider();
        Scorecards.Compared all = scorecards.atAGlance(reference);
        model.addAttribute("drill", all.drill());
        model.addAttribute("card", all.card());
        model.addAttribute("earlier", all.earlier());
        return "drills/scorecard";
    }

    @GetMapping("/drills/{reference}/scorecard.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String reference) {
        permission.insider();
        var name = ContentDisposition.inline().filename(reference + "-scorecard.pdf");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.build().toString())
                .body(scorecards.pdf(reference, readers.present().locale()));
    }

    private String show(String reference, PageForm form, Model model) {
        Actor reader = permission.insider();
        Drill drill = drills.get(reference);
        List<Inject> injects = drills.injects(reference);
        model.addAttribute("form", form);
        model.addAttribute("drill", drill);
        if (drill.running()) model.addAttribute("renews", true);
        model.addAttribute("runs", permission.has(Right.RUN_DRILLS));
        model.addAttribute(
                "calls", injects.stream().filter(Inject::awaitsAnswer).toList());
        model.addAttribute(
                "happened",
                injects.stream()
                        .filter(one -> one.happenedAt() != null || one.refused() != null)
                        .toList());
        // Who is drilled must not know what comes.
        boolean leads = reader.name().equals(drill.startedBy());
        model.addAttribute(
                "coming",
                injects.stream()
                        .filter(one -> leads && one.happenedAt() == null && one.refused() == null)
                        .toList());
        return "drills/drill";
    }
}
