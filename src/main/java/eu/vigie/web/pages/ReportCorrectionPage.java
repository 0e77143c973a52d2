package eu.vigie.web.pages;

import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.breach.DiscoveredBy;
import eu.vigie.breach.ReportCorrection;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the report should have said, as it is known by now: more systems, another time, how it was discovered. */
@Controller
class ReportCorrectionPage {
    private final Breaches breaches;
    private final Permission permission;
    private final Readers readers;

    ReportCorrectionPage(Breaches breaches, Permission permission, Readers readers) {
        this.breaches = breaches;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/report")
    String form(@ModelAttribute(name = "breach", binding = false) Breach breach, Model model) {
        PageForm form = PageForm.empty();
        form.put("title", breach.title());
        form.put("description", breach.description());
        form.put("systems", String.join("\n", breach.systems()));
        if (breach.discoveredBy() != null) form.put("discoveredBy", Codes.of(breach.discoveredBy()));
        if (breach.occurredFrom() != null)
            Moments.put(
                    form,
                    "occurredFrom",
                    breach.occurredFrom(),
                    readers.present().zone());
        if (breach.occurredTo() != null)
            Moments.put(
                    form, "occurredTo", breach.occurredTo(), readers.present().zone());
        return show(form, model);
    }

    @PostMapping("/breaches/{reference}/report")
    String correct(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Reader reader = readers.present();
        PageForm form = PageForm.of(typed, reader);
        ReportCorrection correction = read(form, reader);
        if (correction.reason().isEmpty()) form.wrong("reason", reader.say("fault.missing"));
        if (form.carriedOut(
                reader,
                () -> breaches.correctReport(breach.reference(), correction, permission.require(Right.CHANGE_FACTS))))
            return "redirect:/breaches/" + breach.reference() + "?done=corrected";
        response.setStatus(422);
        return show(form, model);
    }

    private static ReportCorrection read(PageForm form, Reader reader) {
        return new ReportCorrection(
                form.value("title").strip(),
                form.value("description").strip(),
                Moments.read(form, "occurredFrom", reader),
                Moments.read(form, "occurredTo", reader),
                Codes.read(DiscoveredBy.class, form.given("discoveredBy")),
                ReportPage.systems(form.value("systems")),
                form.value("reason").strip());
    }

    private String show(PageForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("discoverers", Codes.of(DiscoveredBy.class));
        return "breaches/report";
    }
}
