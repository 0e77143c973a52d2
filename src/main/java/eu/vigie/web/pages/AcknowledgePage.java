package eu.vigie.web.pages;

import eu.vigie.breach.Breach;
import eu.vigie.escalation.Alarms;
import eu.vigie.escalation.Channel;
import eu.vigie.identity.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Somebody has seen the alert, and what rang for them. Opening the page only shows it, since mail scanners open links; the button confirms. */
@Controller
class AcknowledgePage {
    private final Alarms alarms;
    private final CurrentActor current;

    AcknowledgePage(Alarms alarms, CurrentActor current) {
        this.alarms = alarms;
        this.current = current;
    }

    @GetMapping("/breaches/{reference}/acknowledge")
    String show() {
        return "breaches/acknowledge";
    }

    @PostMapping("/breaches/{reference}/acknowledge")
    String confirm(@ModelAttribute(name = "breach", binding = false) Breach breach) {
        alarms.acknowledgeAll(breach.reference(), current.get(), Channel.PAGE);
        return "redirect:/breaches/" + breach.reference() + "?done=acknowledged";
    }
}
