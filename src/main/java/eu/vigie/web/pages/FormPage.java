package eu.vigie.web.pages;

import eu.vigie.authority.Authorities;
import eu.vigie.filing.Drafts;
import eu.vigie.filing.FieldEntry;
import eu.vigie.filing.FieldLedger;
import eu.vigie.filing.FieldLedger.InTheMaking;
import eu.vigie.filing.FieldStatus;
import eu.vigie.filing.Filing;
import eu.vigie.filing.FilingComparison;
import eu.vigie.filing.FilingState;
import eu.vigie.filing.Submissions;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.web.Permission;
import eu.vigie.web.RefusalStatus;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The authority's form as it stands: what is owed, who finds out what is not known, and where every answer comes from. */
@Controller
class FormPage {
    private final FieldLedger ledger;
    private final FilingComparison comparison;
    private final Submissions submissions;
    private final Drafts drafts;
    private final FilingWays ways;
    private final Authorities authorities;
    private final CaseFiling cases;
    private final Permission permission;
    private final Readers readers;

    FormPage(
            FieldLedger ledger,
            FilingComparison comparison,
            Submissions submissions,
            Drafts drafts,
            FilingWays ways,
            Authorities authorities,
            CaseFiling cases,
            Permission permission,
            Readers readers) {
        this.ledger = ledger;
        this.comparison = comparison;
        this.submissions = submissions;
        this.drafts = drafts;
        this.ways = ways;
        this.authorities = authorities;
        this.cases = cases;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/filings/{id:\\d+}")
    String show(@PathVariable String reference, @PathVariable long id, Model model) {
        Filing filing = cases.of(reference, id);
        Reader reader = readers.present();
        boolean settled = filing.digest() != null || filing.withdraws();
        InTheMaking form = settled
                ? new InTheMaking(ledger.fields(id, reader.locale()), List.of())
                : ledger.inTheMaking(id, reader.locale());
        List<FieldEntry> entries = form.fields();
        model.addAttribute("filing", filing);
        model.addAttribute("formTitle", cases.title(filing, reader));
        authorities
                .find(filing.authority(), LocalDate.ofInstant(reader.now(), reader.zone()))
                .filter(authority -> filing.obligation() == null)
                .ifPresent(authority -> model.addAttribute("authority", authority));
        addSteps(filing, model);
        ways.of(filing).ifPresent(way -> addWay(way, model));
        model.addAttribute("places", places(reference, entries));
        model.addAttribute("sections", sections(entries));
        model.addAttribute("sectionTitles", cases.sections(filing, reader));
        model.addAttribute("editable", filing.state() == FilingState.DRAFT && filing.digest() == null);
        model.addAttribute("owed", form.owed());
        addChanges(filing, reader, model);
        return "filings/form";
    }

    /** Hands it in, or tries again what the authority's side refused. */
    @PostMapping("/breaches/{reference}/filings/{id:\\d+}/submission")
    String handIn(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var actor = permission.require(Right.DRAFT_FORMS);
        PageForm form = PageForm.of(typed, readers.present());
        try {
            if (!form.faulty()) {
                submissions.handIn(cases.of(reference, id).id(), form.given("lateReason"), actor);
                return "redirect:/breaches/" + reference + "/filings/" + id;
            }
            response.setStatus(422);
        } catch (InvalidInput late) {
            form.refused(late, readers.present());
            response.setStatus(RefusalStatus.of(late).value());
        }
        model.addAttribute("form", form);
        return show(reference, id, model);
    }

    private void addWay(FilingWay way, Model model) {
        model.addAttribute("way", way);
        model.addAttribute("mayHandIn", way.mayGoAgain() && permission.has(Right.DRAFT_FORMS));
    }

    /** What is to be done with a smaller form next; an authority's has tasks. */
    private void addSteps(Filing filing, Model model) {
        boolean small = filing.obligation() != null;
        boolean drafter = permission.has(Right.DRAFT_FORMS);
        boolean draft = filing.state() == FilingState.DRAFT && filing.digest() == null;
        boolean waits = filing.digest() != null && filing.approvedAt() == null;
        boolean unsent = filing.submittedAt() == null && filing.state() != FilingState.WITHDRAWN;
        model.addAttribute("small", small);
        model.addAttribute("mayDraft", small && drafter && draft);
        model.addAttribute("mayApprove", small && waits && permission.has(Right.APPROVE_FORMS));
        model.addAttribute("mayDiscard", drafter && drafts.mayBeDropped(filing));
        model.addAttribute("mayRecord", small && drafter && filing.digest() != null && unsent);
    }

    private void addChanges(Filing filing, Reader reader, Model model) {
        boolean dropped = filing.state() == FilingState.WITHDRAWN;
        boolean follows = filing.supersedes() != null && !dropped;
        model.addAttribute("dropped", dropped);
        model.addAttribute("changes", follows ? comparison.changes(filing.id(), null, reader.locale()) : List.of());
        boolean filed = filing.state() == FilingState.SUBMITTED;
        model.addAttribute("since", filed ? comparison.sinceThen(filing.id(), reader.locale()) : List.of());
    }

    private static Map<Integer, String> places(String reference, List<FieldEntry> entries) {
        Map<Integer, String> places = new LinkedHashMap<>();
        entries.forEach(entry -> {
            String place = CaseFiling.place(reference, entry);
            if (place != null) places.put(entry.number(), place);
        });
        return places;
    }

    /** In the form's order, without what the form does not ask in this case. */
    private static Map<String, List<FieldEntry>> sections(List<FieldEntry> entries) {
        Map<String, List<FieldEntry>> sections = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> entry.status() != FieldStatus.NOT_APPLICABLE)
                .forEach(entry -> sections.computeIfAbsent(entry.section(), first -> new java.util.ArrayList<>())
                        .add(entry));
        return sections;
    }
}
