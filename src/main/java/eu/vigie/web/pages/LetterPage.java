package eu.vigie.web.pages;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breach;
import eu.vigie.breach.BreachState;
import eu.vigie.breach.Breaches;
import eu.vigie.breach.CaseRequests;
import eu.vigie.breach.RequestKind;
import eu.vigie.delivery.LetterLinks;
import eu.vigie.estate.Estate;
import eu.vigie.notice.Correspondence;
import eu.vigie.notice.ReceivedLetter;
import eu.vigie.refusal.NotFound;
import eu.vigie.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The recipient's own link of a letter, open without signing in: that the letter is ours, what it says, what else they were sent, and
 * a button that says it was read. A customer may ask for the Reason-for-Outage report here.
 */
@Controller
class LetterPage {

    private final Correspondence correspondence;
    private final LetterLinks links;
    private final CaseRequests requests;
    private final Breaches breaches;
    private final Estate estate;
    private final Readers readers;

    LetterPage(
            Correspondence correspondence,
            LetterLinks links,
            CaseRequests requests,
            Breaches breaches,
            Estate estate,
            Readers readers) {
        this.correspondence = correspondence;
        this.links = links;
        this.requests = requests;
        this.breaches = breaches;
        this.estate = estate;
        this.readers = readers;
    }

    /** Nobody else learns this address: no search engine, and no site that the letter links to. */
    @ModelAttribute
    void keepToOneself(HttpServletResponse response, Model model) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("ourselves", estate.organisation());
    }

    @GetMapping("/letter/{token}")
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        return correspondence
                .behind(token)
                .map(letter -> show(letter, PageForm.empty(), model))
                .orElseGet(() -> links.linked(token).isPresent() ? "letters/trial" : notOurs(response));
    }

    /** Said in so many words: whoever forged a letter may well have forged its link. */
    private static String notOurs(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return "letters/not-ours";
    }

    @PostMapping("/letter/{token}")
    String confirm(@PathVariable String token) {
        correspondence.confirm(token);
        return "redirect:/letter/" + token;
    }

    @PostMapping("/letter/{token}/report")
    String askForReport(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        ReceivedLetter letter = correspondence
                .behind(token)
                .filter(ReceivedLetter::toCustomer)
                .orElseThrow(() -> new NotFound("letter", "…"));
        PageForm form = PageForm.of(typed, readers.present());
        try {
            String customer = letter.letter().row().recipient();
            if (!awaited(letter)) {
                requests.askedByCustomer(
                        letter.breach(), customer, form.value("reason"), new Actor("customer:" + customer, Set.of()));
            }
            return "redirect:/letter/" + token;
        } catch (Refusal refusal) {
            form.refused(refusal, readers.present());
            response.setStatus(422);
            return show(letter, form, model);
        }
    }

    private boolean awaited(ReceivedLetter letter) {
        return requests.of(letter.breach()).stream()
                .anyMatch(asked -> asked.kind() == RequestKind.RFO
                        && asked.open()
                        && letter.letter().row().recipient().equals(asked.customer()));
    }

    private String show(ReceivedLetter received, PageForm form, Model model) {
        model.addAttribute("received", received);
        Breach breach = breaches.get(received.breach());
        model.addAttribute("exercise", breach.exercise());
        model.addAttribute("closed", breach.state() == BreachState.CLOSED);
        model.addAttribute("to", masked(received.letter().row().address()));
        model.addAttribute("links", links);
        model.addAttribute("awaited", received.toCustomer() && awaited(received));
        model.addAttribute("form", form);
        return "letters/received";
    }

    /** Enough to know one's own mailbox again, too little to learn another's. */
    private static String masked(String address) {
        int at = address.lastIndexOf('@');
        return at < 1 ? "" : address.substring(0, 1) + "…" + address.substring(at);
    }
}
