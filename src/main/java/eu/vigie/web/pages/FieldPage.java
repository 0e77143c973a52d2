package eu.vigie.web.pages;

import eu.vigie.actor.Role;
import eu.vigie.filing.FieldEntry;
import eu.vigie.filing.FieldLedger;
import eu.vigie.filing.Filing;
import eu.vigie.refusal.NotFound;
import eu.vigie.refusal.Refusal;
import eu.vigie.web.Permission;
import eu.vigie.web.RefusalStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One field of the authority's form in an officer's own words. */
@Controller
class FieldPage {
    private static final String ANSWER = "answer";
    private final FieldLedger ledger;
    private final CaseFiling cases;
    private final Permission permission;
    private final Readers readers;

    FieldPage(FieldLedger ledger, CaseFiling cases, Permission permission, Readers readers) {
        this.ledger = ledger;
        this.cases = cases;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/filings/{id:\\d+}/fields/{number}")
    String form(@PathVariable String reference, @PathVariable long id, @PathVariable int number, Model model) {
        Filing filing = cases.of(reference, id);
        FieldEntry entry = entry(filing, number);
        PageForm form = PageForm.empty();
        if (entry.value() instanceof List<?> letters) letters.forEach(letter -> form.put(ANSWER, letter));
        else form.put(ANSWER, entry.value());
        return show(filing, entry, form, model);
    }

    @PostMapping("/breaches/{reference}/filings/{id:\\d+}/fields/{number}")
    String save(
            @PathVariable String reference,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Filing filing = cases.of(reference, id);
        FieldEntry entry = entry(filing, number);
        PageForm form = PageForm.of(typed, readers.present());
        boolean overtaken = Opened.overtaken(form.given(Opened.MARK), entry.value());
        if (overtaken) {
            form.wrong("", readers.present().say("conflict.lead"));
            model.addAttribute("standing", entry.shown());
        }
        if (!form.faulty()) {
            try {
                word(filing, entry, form);
                return "redirect:/breaches/" + reference + "/filings/" + id + "#field-" + number;
            } catch (Refusal refusal) {
                refusal.faults().forEach(fault -> form.wrong(ANSWER, FaultWords.sentence(fault, readers.present())));
                response.setStatus(RefusalStatus.of(refusal).value());
            }
        } else {
            response.setStatus(overtaken ? HttpServletResponse.SC_PRECONDITION_FAILED : 422);
        }
        return show(filing, entry, form, model);
    }

    private void word(Filing filing, FieldEntry entry, PageForm form) {
        var actor = permission.require(Role.PRIVACY_OFFICER, Role.DPO);
        if (form.value("back").isEmpty()) ledger.word(filing.id(), entry.number(), answer(entry, form), actor);
        else ledger.unword(filing.id(), entry.number(), actor);
    }

    /** In the form's own kinds; what does not fit is refused by the ledger. */
    private static @Nullable Object answer(FieldEntry entry, PageForm form) {
        String typed = form.given(ANSWER);
        return switch (entry.kind()) {
            case "number" -> typed != null && typed.matches("\\d{1,9}") ? Integer.valueOf(typed) : typed;
            case "flag" -> typed == null ? null : Boolean.valueOf(typed);
            case "choice" -> form.values(ANSWER).size() > 1 ? List.copyOf(form.values(ANSWER)) : typed;
            default -> typed;
        };
    }

    private FieldEntry entry(Filing filing, int number) {
        return ledger.fields(filing.id(), readers.present().locale()).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("field", String.valueOf(number)));
    }

    private String show(Filing filing, FieldEntry entry, PageForm form, Model model) {
        model.addAttribute("filing", filing);
        model.addAttribute("formTitle", cases.title(filing, readers.present()));
        model.addAttribute("entry", entry);
        model.addAttribute("place", CaseFiling.place(filing.breach(), entry));
        model.addAttribute("opened", Opened.mark(entry.value()));
        model.addAttribute("own", "officer".equals(entry.source()) && entry.by() != null);
        model.addAttribute("form", form);
        return "filings/field";
    }
}
