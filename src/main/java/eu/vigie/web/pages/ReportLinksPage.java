package eu.vigie.web.pages;

import eu.vigie.actor.Actor;
import eu.vigie.intake.Audience;
import eu.vigie.intake.ReportLinks;
import eu.vigie.refusal.Refusal;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The links by which people without an account report: made, shown once, revoked. */
@Controller
class ReportLinksPage {

    private final ReportLinks links;
    private final Permission permission;
    private final Readers readers;
    private final String base;

    ReportLinksPage(
            ReportLinks links, Permission permission, Readers readers, @Value("${vigie.base-url}") String base) {
        this.links = links;
        this.permission = permission;
        this.readers = readers;
        this.base = base;
    }

    @GetMapping("/report-links")
    String show(Model model) {
        permission.require(Right.KEEP_REPORT_LINKS);
        PageForm form = PageForm.empty();
        form.put("days", 90);
        return show(form, null, model);
    }

    /** The answer itself shows it, once: it stands in no address bar and no history. */
    @PostMapping("/report-links")
    String make(@RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse response) {
        Actor actor = permission.require(Right.KEEP_REPORT_LINKS);
        PageForm form = PageForm.of(typed, readers.present());
        try {
            if (!form.faulty()) {
                var audience = Codes.read(Audience.class, form.given("reporters"));
                var made = links.make(audience, form.given("label"), days(form), actor);
                return show(PageForm.empty(), base + "/report/" + made.secret(), model);
            }
        } catch (Refusal refusal) {
            form.refused(refusal, readers.present());
        }
        response.setStatus(422);
        return show(form, null, model);
    }

    @PostMapping("/report-links/{id}/revoke")
    String revoke(@PathVariable long id) {
        links.revoke(id, permission.require(Right.KEEP_REPORT_LINKS));
        return "redirect:/report-links?done=report-link-revoked";
    }

    private static @Nullable Integer days(PageForm form) {
        String typed = form.given("days");
        return typed != null && typed.matches("\\d{1,4}") ? Integer.valueOf(typed) : null;
    }

    private String show(PageForm form, @Nullable String made, Model model) {
        model.addAttribute("links", links.all());
        model.addAttribute("reporters", Codes.of(Audience.class));
        model.addAttribute("made", made);
        model.addAttribute("form", form);
        return "intake/links";
    }
}
