package eu.vigie.web.pages;

import eu.vigie.breach.Breach;
import eu.vigie.escalation.Channel;
import eu.vigie.escalation.Escalation;
import eu.vigie.identity.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Somebody has seen the alert. Opening the page only shows it, since mail scanners open links; the button confirms. */
@Controller
class AcknowledgePage {
    private final Escalation escalation;
    private final CurrentActor current;

    AcknowledgePage(Escalation escalation, CurrentActor current) {
        this.escalation = escalation;
        this.current = current;
    }

    @GetMapping("/breaches/{reference}/acknowledge")
    String show() {
        return "breaches/acknowledge";
    }

    @PostMapping("/breaches/{reference}/acknowledge")
    String confirm(@ModelAttribute(name = "breach", binding = false) Breach breach) {
        escalation.acknowledge(breach.reference(), current.get(), Channel.PAGE);
        return "redirect:/breaches/" + breach.reference() + "?done=acknowledged";
    }
}
