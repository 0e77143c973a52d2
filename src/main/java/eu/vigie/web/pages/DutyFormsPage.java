package eu.vigie.web.pages;

import eu.vigie.breach.Breach;
import eu.vigie.filing.DutyFilings;
import eu.vigie.filing.Filing;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import eu.vigie.refusal.NotFound;
import eu.vigie.refusal.Refusal;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The smaller forms that tell one duty: those that were begun, and a new one. */
@Controller
class DutyFormsPage {
    private final DutyFilings duties;
    private final Obligations obligations;
    private final Permission permission;
    private final Readers readers;

    DutyFormsPage(DutyFilings duties, Obligations obligations, Permission permission, Readers readers) {
        this.duties = duties;
        this.obligations = obligations;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/duties/{id}/forms")
    String show(@ModelAttribute(name = "breach", binding = false) Breach breach, @PathVariable long id, Model model) {
        return show(breach, id, PageForm.empty(), model);
    }

    @PostMapping("/breaches/{reference}/duties/{id}/forms")
    String start(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @PathVariable long id,
            @RequestParam String form,
            Model model,
            HttpServletResponse response) {
        var actor = permission.require(Right.DRAFT_FORMS);
        try {
            long filing = duties.start(breach.reference(), id, form, actor);
            return "redirect:/breaches/" + breach.reference() + "/filings/" + filing;
        } catch (Refusal refusal) {
            PageForm shown = PageForm.empty();
            shown.refused(refusal, readers.present());
            response.setStatus(RefusedPages.status(refusal.reason()).value());
            return show(breach, id, shown, model);
        }
    }

    private String show(Breach breach, long id, PageForm form, Model model) {
        Reader reader = readers.present();
        Obligation owed = obligations
                .find(id)
                .filter(one -> one.breach().equals(breach.reference()))
                .orElseThrow(() -> new NotFound("obligation", breach.reference() + "/" + id));
        List<Filing> filings = duties.of(breach.reference(), id);
        model.addAttribute("owed", owed);
        model.addAttribute("line", new DutyLine(List.of(owed)));
        model.addAttribute("forms", duties.forms(breach.reference(), id, reader.locale()));
        model.addAttribute("filings", filings);
        model.addAttribute(
                "titles",
                filings.stream()
                        .collect(Collectors.toMap(Filing::id, filing -> duties.title(filing, reader.locale()))));
        var begun = filings.stream().filter(filing -> filing.state().open()).findFirst();
        boolean writes = permission.has(Right.DRAFT_FORMS) && breach.closedAt() == null;
        model.addAttribute("mayStart", writes && begun.isEmpty());
        begun.filter(filing -> writes).ifPresent(filing -> model.addAttribute("begun", filing));
        model.addAttribute("form", form);
        return "filings/duty";
    }
}
