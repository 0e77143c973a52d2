package eu.vigie.web.pages;

import eu.vigie.actor.Actor;
import eu.vigie.identity.CurrentActor;
import eu.vigie.identity.Shortcuts;
import eu.vigie.web.Permission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which keys are shortcuts, and the switch. */
@Controller
class ShortcutsPage {

    private static final String IN_SESSION = "shortcuts";

    private final Shortcuts shortcuts;
    private final Permission permission;

    ShortcutsPage(Shortcuts shortcuts, Permission permission) {
        this.shortcuts = shortcuts;
        this.permission = permission;
    }

    @GetMapping("/shortcuts")
    String show(Model model) {
        model.addAttribute("listed", Shortcut.values());
        return "shortcuts";
    }

    @PostMapping("/shortcuts")
    String set(@RequestParam boolean on, HttpSession session) {
        shortcuts.set(permission.anyone().name(), on);
        session.setAttribute(IN_SESSION, on);
        return "redirect:/shortcuts?done=" + (on ? "shortcuts-on" : "shortcuts-off");
    }

    /** The keys of every page; asked of the database once in a session. */
    @ControllerAdvice(basePackageClasses = ShortcutsPage.class)
    static class OnEveryPage {

        private final Shortcuts shortcuts;
        private final CurrentActor current;

        OnEveryPage(Shortcuts shortcuts, CurrentActor current) {
            this.shortcuts = shortcuts;
            this.current = current;
        }

        /** The key by the shortcut's code; empty for who switched them off and who is not signed in. */
        @ModelAttribute("keys")
        Map<String, String> keys(HttpServletRequest request) {
            HttpSession session = request.getSession(false);
            if (session == null || current.get().equals(Actor.VIGIE)) return Map.of();
            if (session.getAttribute(IN_SESSION) == null)
                session.setAttribute(IN_SESSION, shortcuts.on(current.get().name()));
            return Boolean.TRUE.equals(session.getAttribute(IN_SESSION)) ? Shortcut.keys() : Map.of();
        }
    }
}
