package eu.vigie.web.pages;

import eu.vigie.actor.Actor;
import eu.vigie.retention.DueCase;
import eu.vigie.retention.Erasures;
import eu.vigie.retention.RetentionRule;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How long cases are kept, which were kept long enough, and what was erased. */
@Controller
class RetentionPage {

    private static final int LENGTH = 50;
    private static final int LATEST = 10;

    private final Erasures erasures;
    private final RetentionRule rule;
    private final Permission permission;
    private final Readers readers;

    RetentionPage(Erasures erasures, RetentionRule rule, Permission permission, Readers readers) {
        this.erasures = erasures;
        this.rule = rule;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/retention")
    String show(@RequestParam(required = false) @Nullable String after, Model model) {
        permission.require(Right.READ_REGISTER);
        List<DueCase> due = erasures.due(after, LENGTH + 1);
        boolean more = due.size() > LENGTH;
        model.addAttribute("due", more ? due.subList(0, LENGTH) : due);
        model.addAttribute("nextAfter", more ? due.get(LENGTH - 1).breach() : null);
        model.addAttribute("erased", erasures.approved(Long.MAX_VALUE, LATEST));
        model.addAttribute("years", rule.years());
        model.addAttribute("decides", permission.has(Right.DECIDE_ERASURE));
        model.addAttribute("approves", permission.has(Right.APPROVE_ERASURE));
        return "retention/due";
    }

    @PostMapping("/retention/{reference}/erasures")
    String request(@PathVariable String reference) {
        erasures.request(reference, permission.require(Right.DECIDE_ERASURE));
        return "redirect:/retention?done=erasure-requested";
    }

    @GetMapping("/retention/{reference}/erasures/{id:\\d+}/approval")
    String approve(@PathVariable String reference, @PathVariable long id, Model model) {
        permission.require(Right.APPROVE_ERASURE);
        return form("retention/approval", PageForm.empty(), model);
    }

    /** Nobody can stop it from then on, not even who approved. */
    @PostMapping("/retention/{reference}/erasures/{id:\\d+}/approval")
    String approve(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Actor actor = permission.require(Right.APPROVE_ERASURE);
        Reader reader = readers.present();
        PageForm form = TickedBox.needed(PageForm.of(typed, reader), reader);
        return form.carriedOut(reader, response, () -> erasures.approve(reference, id, actor))
                ? "redirect:/retention?done=erasure-approved"
                : form("retention/approval", form, model);
    }

    @GetMapping("/retention/{reference}/erasures/{id:\\d+}/refusal")
    String refuse(@PathVariable String reference, @PathVariable long id, Model model) {
        permission.require(Right.APPROVE_ERASURE);
        return form("retention/refusal", PageForm.empty(), model);
    }

    @PostMapping("/retention/{reference}/erasures/{id:\\d+}/refusal")
    String refuse(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Actor actor = permission.require(Right.APPROVE_ERASURE);
        PageForm form = PageForm.of(typed, readers.present());
        if (form.carriedOut(readers.present(), () -> erasures.refuse(reference, id, form.given("reason"), actor)))
            return "redirect:/retention?done=erasure-refused";
        response.setStatus(422);
        return form("retention/refusal", form, model);
    }

    private static String form(String page, PageForm form, Model model) {
        model.addAttribute("form", form);
        return page;
    }
}
