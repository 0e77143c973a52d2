package eu.vigie.web.pages;

import eu.vigie.filing.Drafts;
import eu.vigie.filing.DutyFilings;
import eu.vigie.filing.FieldLedger;
import eu.vigie.filing.Filing;
import eu.vigie.filing.Filings;
import eu.vigie.filing.Receipt;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.Refusal;
import eu.vigie.web.Permission;
import eu.vigie.web.RefusalStatus;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A step of a smaller form: finished and frozen, approved by a second person, its submission recorded. A draft of any form is
 * dropped here too.
 */
@Controller
class FormStepPage {
    private static final String STEP = "/breaches/{reference}/filings/{id:\\d+}/{step:draft|approval|receipt|discard}";
    private final Filings filings;
    private final Drafts drafts;
    private final FieldLedger ledger;
    private final CaseFiling cases;
    private final Permission permission;
    private final Readers readers;

    FormStepPage(
            Filings filings,
            Drafts drafts,
            FieldLedger ledger,
            CaseFiling cases,
            Permission permission,
            Readers readers) {
        this.filings = filings;
        this.drafts = drafts;
        this.ledger = ledger;
        this.cases = cases;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping(STEP)
    String form(@PathVariable String reference, @PathVariable long id, @PathVariable String step, Model model) {
        permission.require(right(step));
        return show(filing(reference, id, step), step, PageForm.empty(), model);
    }

    @PostMapping(STEP)
    String take(
            @PathVariable String reference,
            @PathVariable long id,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Filing filing = filing(reference, id, step);
        Reader reader = readers.present();
        PageForm form = PageForm.of(typed, reader);
        Instant at = step.equals("receipt") ? Moments.read(form, "submittedAt", reader) : null;
        try {
            if (!form.faulty()) {
                take(filing, step, form, at);
                return "redirect:/breaches/" + reference + "/filings/" + id + "?done=saved";
            }
            response.setStatus(422);
        } catch (Refusal refusal) {
            form.refused(refusal, reader);
            response.setStatus(RefusalStatus.of(refusal).value());
        }
        return show(filing, step, form, model);
    }

    private void take(Filing filing, String step, PageForm form, @Nullable Instant at) {
        var actor = permission.require(right(step));
        switch (step) {
            case "draft" -> filings.drafted(filing.id(), form.value("subtype"), null, actor);
            case "approval" -> {
                if (form.given("approved") == null) throw new InvalidInput(Fault.of("approved", "missing"));
                if (form.value("approved").equals("true")) filings.approve(filing.id(), actor);
                else filings.refuse(filing.id(), form.value("reason"), actor);
            }
            case "discard" -> drafts.discard(filing.id(), form.value("reason"), actor);
            default -> {
                if (at == null) throw new InvalidInput(Fault.of("submittedAt", "moment"));
                String number = form.value("authorityReference").strip();
                filings.recordReceipt(filing.id(), new Receipt(number, at, form.given("lateReason"), null), actor);
            }
        }
    }

    private String show(Filing filing, String step, PageForm form, Model model) {
        Reader reader = readers.present();
        boolean open = step.equals("draft") && filing.digest() == null;
        model.addAttribute("owed", open ? ledger.open(filing.id(), "complete", reader.locale()) : List.of());
        model.addAttribute("filing", filing);
        model.addAttribute("formTitle", cases.title(filing, reader));
        model.addAttribute("step", step);
        model.addAttribute("form", form);
        return "filings/step";
    }

    private Filing filing(String reference, long id, String step) {
        Filing filing = cases.of(reference, id);
        return step.equals("discard") ? filing : DutyFilings.stepByHand(filing);
    }

    private static Right right(String step) {
        return step.equals("approval") ? Right.APPROVE_FORMS : Right.DRAFT_FORMS;
    }
}
