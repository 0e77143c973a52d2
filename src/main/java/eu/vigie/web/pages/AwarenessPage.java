package eu.vigie.web.pages;

import eu.vigie.breach.AwarenessRole;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.contact.Contacts;
import eu.vigie.refusal.Refusal;
import eu.vigie.signal.SignalGroups;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** From when we knew: the instant that starts the clocks. A later one waits for a second person. */
@Controller
class AwarenessPage {

    /** Of what others told us: the earliest matter. */
    private static final int MOST_TOLD = 10;

    private final Breaches breaches;
    private final Permission permission;
    private final Readers readers;
    private final SignalGroups signals;
    private final Contacts contacts;

    AwarenessPage(Breaches breaches, Permission permission, Readers readers, SignalGroups signals, Contacts contacts) {
        this.contacts = contacts;
        this.breaches = breaches;
        this.signals = signals;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/awareness")
    String form(@ModelAttribute(name = "breach", binding = false) Breach breach, Model model) {
        PageForm form = PageForm.empty();
        Moments.put(form, "at", breach.controllerAwareAt(), readers.present().zone());
        form.put("role", "both");
        return show(breach, form, model);
    }

    @PostMapping("/breaches/{reference}/awareness")
    String move(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        PageForm form = PageForm.of(typed, readers.present());
        Reader reader = readers.present();
        Instant at = Moments.read(form, "at", reader);
        String reason = form.given("reason");
        if (at == null) {
            form.wrong("at", reader.say("fault.moment"));
        }
        if (reason == null) {
            form.wrong("reason", reader.say("fault.missing"));
        }
        if (at != null && reason != null && !form.faulty()) {
            try {
                boolean rules = move(breach.reference(), form.value("role"), at, reason);
                return "redirect:/breaches/" + breach.reference() + "?done=awareness-" + (rules ? "moved" : "waits");
            } catch (Refusal refusal) {
                form.refused(refusal, reader);
            }
        }
        response.setStatus(422);
        return show(breach, form, model);
    }

    private boolean move(String reference, String roles, Instant at, String reason) {
        boolean rules = true;
        for (AwarenessRole role : AwarenessRole.values()) {
            if (roles.equals("both") || roles.equals(Codes.of(role))) {
                rules &= breaches.moveAwareness(reference, role, at, reason, permission.require(Right.MOVE_AWARENESS));
            }
        }
        return rules;
    }

    private String show(Breach breach, PageForm form, Model model) {
        model.addAttribute("knowledge", signals.knowledge(breach.reference()));
        model.addAttribute("told", contacts.told(breach.reference(), MOST_TOLD));
        model.addAttribute("form", form);
        return "breaches/awareness";
    }
}
