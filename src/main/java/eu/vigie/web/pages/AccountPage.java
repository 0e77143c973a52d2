package eu.vigie.web.pages;

import eu.vigie.actor.Actor;
import eu.vigie.identity.CalendarLinks;
import eu.vigie.identity.OwnPassword;
import eu.vigie.web.Permission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: the password, and the calendar that programs outside may read. */
@Controller
class AccountPage {
    private final CalendarLinks links;
    private final OwnPassword password;
    private final Permission permission;
    private final Readers readers;
    private final String base;

    AccountPage(
            CalendarLinks links,
            OwnPassword password,
            Permission permission,
            Readers readers,
            @Value("${vigie.base-url}") String base) {
        this.links = links;
        this.password = password;
        this.permission = permission;
        this.readers = readers;
        this.base = base;
    }

    @GetMapping({"/account", "/account/calendar"})
    String show(Model model) {
        return show(PageForm.empty(), model);
    }

    private String show(PageForm form, Model model) {
        model.addAttribute("form", form);
        links.of(permission.anyone().name()).ifPresent(link -> model.addAttribute("link", link));
        return "account";
    }

    /** Who changed it stays signed in, on this machine alone. */
    @PostMapping("/account/password")
    String password(
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Actor actor = permission.anyone();
        PageForm form = PageForm.of(typed, readers.present());
        if (!form.carriedOut(
                readers.present(),
                response,
                () -> password.change(form.value("present"), form.value("password"), actor))) return show(form, model);
        PresentSessions.goOn(request);
        return "redirect:/account?done=own-password";
    }

    /** The answer itself shows the address, once: it stands in no address bar and no history. */
    @PostMapping("/account/calendar")
    String open(Model model) {
        model.addAttribute("address", base + "/calendar/" + links.open(permission.anyone()) + ".ics");
        return show(model);
    }

    @PostMapping("/account/calendar/close")
    String close() {
        links.close(permission.anyone());
        return "redirect:/account?done=calendar-closed";
    }
}
