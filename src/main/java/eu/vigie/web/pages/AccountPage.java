package eu.vigie.web.pages;

import eu.vigie.identity.CalendarLinks;
import eu.vigie.web.Permission;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** One's own account: the calendar that programs outside may read. */
@Controller
class AccountPage {
    private final CalendarLinks links;
    private final Permission permission;
    private final String base;

    AccountPage(CalendarLinks links, Permission permission, @Value("${vigie.base-url}") String base) {
        this.links = links;
        this.permission = permission;
        this.base = base;
    }

    @GetMapping({"/account", "/account/calendar"})
    String show(Model model) {
        links.of(permission.anyone().name()).ifPresent(link -> model.addAttribute("link", link));
        return "account";
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
