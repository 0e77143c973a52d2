package eu.vigie.web.pages;

import eu.vigie.breach.Breaches;
import eu.vigie.escalation.Alarm;
import eu.vigie.escalation.Alarms;
import eu.vigie.escalation.AlertLink;
import eu.vigie.escalation.Escalation;
import eu.vigie.refusal.NotFound;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The link of a letter to our own people, open without signing in: it shows no more than the letter said. Opening it changes nothing,
 * since mail scanners open links; the button confirms.
 */
@Controller
class AlertLinkPage {
    private final Escalation escalation;
    private final Alarms alarms;
    private final Breaches breaches;

    AlertLinkPage(Escalation escalation, Alarms alarms, Breaches breaches) {
        this.escalation = escalation;
        this.alarms = alarms;
        this.breaches = breaches;
    }

    @GetMapping("/acknowledge/{token}")
    String show(@PathVariable String token, Model model) {
        AlertLink link = escalation.linked(token).orElseThrow(() -> new NotFound("link", "…"));
        model.addAttribute("alert", breaches.get(link.breach()));
        model.addAttribute("person", link.person());
        if (link.message() == null) {
            return "acknowledge";
        }
        List<Alarm> rung = alarms.behind(link);
        model.addAttribute("rung", rung);
        model.addAttribute("titles", rung.stream().collect(Collectors.toMap(Alarm::breach, this::title)));
        return "acknowledge-rung";
    }

    private String title(Alarm alarm) {
        return breaches.get(alarm.breach()).title();
    }

    @PostMapping("/acknowledge/{token}")
    String confirm(@PathVariable String token) {
        if (!escalation.acknowledge(token)) {
            throw new NotFound("link", "…");
        }
        return "redirect:/acknowledge/" + token + "?done=acknowledged";
    }
}
