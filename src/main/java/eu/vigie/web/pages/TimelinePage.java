package eu.vigie.web.pages;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Entry;
import eu.vigie.audit.Trail;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.breach.FactsHistory;
import eu.vigie.evidence.Evidence;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what: when it happened and when it was recorded. */
@Controller
class TimelinePage {
    private static final int LENGTH = 200;

    /** What is noted by hand: calls are what an authority asks for later. */
    private static final List<String> KINDS = List.of("note", "call_authority", "call_police", "call_other");

    private final Trail trail;
    private final Breaches breaches;
    private final FactsHistory history;
    private final Evidence evidence;
    private final Permission permission;
    private final Readers readers;

    TimelinePage(
            Trail trail,
            Breaches breaches,
            FactsHistory history,
            Evidence evidence,
            Permission permission,
            Readers readers) {
        this.trail = trail;
        this.breaches = breaches;
        this.history = history;
        this.evidence = evidence;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/timeline")
    String show(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable TimelinePart part,
            Model model) {
        PageForm form = PageForm.empty();
        Reader reader = readers.present();
        Moments.put(form, "happenedAt", reader.now().truncatedTo(ChronoUnit.MINUTES), reader.zone());
        form.put("kind", KINDS.get(0));
        return show(breach, after, part, form, model);
    }

    @PostMapping("/breaches/{reference}/timeline")
    String note(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Actor actor = permission.insider();
        Reader reader = readers.present();
        PageForm form = PageForm.of(typed, reader);
        Instant at = Moments.read(form, "happenedAt", reader);
        Instant happened = at == null ? reader.now() : at;
        String text = form.value("text").strip();
        if (text.isEmpty()) form.wrong("text", reader.say("fault.missing"));
        String kind = KINDS.contains(form.value("kind")) ? form.value("kind") : KINDS.get(0);
        Runnable note = () -> breaches.note(breach.reference(), kind, happened, text, actor);
        if (!form.carriedOut(reader, response, note)) {
            form.shows("happenedAt", "at");
            form.shows("text", "note");
            return show(breach, 0, null, form, model);
        }
        return "redirect:/breaches/" + breach.reference() + "/timeline"
                + (form.has("attach", "true") ? attachment(breach.reference(), actor) : "?done=saved");
    }

    /** To the note that was recorded last. */
    private String attachment(String reference, Actor actor) {
        return trail.latest(reference, LENGTH).stream()
                .filter(entry ->
                        entry.action().equals("step_recorded") && entry.actor().equals(actor.name()))
                .findFirst()
                .map(entry -> "/" + entry.id() + "/attachment?done=saved")
                .orElse("?done=saved");
    }

    private String show(Breach breach, long after, @Nullable TimelinePart part, PageForm form, Model model) {
        List<Entry> entries = part == null
                ? trail.entries(breach.reference(), after, LENGTH + 1)
                : trail.of(breach.reference(), part.actions()).stream()
                        .filter(entry -> entry.id() > after)
                        .limit(LENGTH + 1)
                        .toList();
        model.addAttribute("part", part);
        model.addAttribute("parts", TimelinePart.values());
        model.addAttribute("kinds", KINDS);
        model.addAttribute("attached", evidence.attached(breach.reference()));
        model.addAttribute("keeps", permission.has(Right.KEEP_EVIDENCE));
        var shown = entries.stream().limit(LENGTH).toList();
        model.addAttribute("entries", TrailLine.together(shown, history.notes(breach.reference()), readers.present()));
        model.addAttribute(
                "nextAfter", entries.size() > LENGTH ? entries.get(LENGTH - 1).id() : null);
        model.addAttribute("form", form);
        return "breaches/timeline";
    }
}
