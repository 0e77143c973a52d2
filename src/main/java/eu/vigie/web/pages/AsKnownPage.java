package eu.vigie.web.pages;

import eu.vigie.assessment.Assessments;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.obligation.Obligations;
import eu.vigie.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What did we know then? The case as it stood at an instant, to be read only and marked as a replay. */
@Controller
class AsKnownPage {
    private final Breaches breaches;
    private final Assessments assessments;
    private final Obligations obligations;
    private final Readers readers;

    AsKnownPage(Breaches breaches, Assessments assessments, Obligations obligations, Readers readers) {
        this.breaches = breaches;
        this.assessments = assessments;
        this.obligations = obligations;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/as-known")
    String show(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @RequestParam MultiValueMap<String, String> asked,
            Model model,
            HttpServletResponse response) {
        Reader reader = readers.present();
        PageForm form = PageForm.of(asked, reader);
        Instant at = Moments.read(form, "at", reader);
        if (at != null) replay(breach.reference(), at, form, model);
        else if (!form.faulty()) Moments.put(form, "at", reader.now().truncatedTo(ChronoUnit.MINUTES), reader.zone());
        if (form.faulty()) response.setStatus(422);
        model.addAttribute("form", form);
        return "breaches/as-known";
    }

    /** Words about time are those of then: what was late then, what was still to come. */
    private void replay(String reference, Instant at, PageForm form, Model model) {
        Reader present = readers.present();
        try {
            Breach then = breaches.asKnown(reference, "at", at);
            Reader reader = new Reader(present.locale(), present.zone(), at, present.messages());
            model.addAttribute("reader", reader);
            model.addAttribute("replay", then);
            model.addAttribute("known", FactsTyped.lines(then.facts(), reader));
            model.addAttribute("decision", assessments.asKnown(reference, at).orElse(null));
            model.addAttribute("lines", DutyLine.group(obligations.asKnown(reference, at)));
        } catch (Refusal refusal) {
            form.refused(refusal, present);
        }
    }
}
