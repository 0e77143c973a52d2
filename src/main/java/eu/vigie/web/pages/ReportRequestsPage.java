package eu.vigie.web.pages;

import eu.vigie.breach.Breach;
import eu.vigie.breach.CaseRequest;
import eu.vigie.breach.CaseRequests;
import eu.vigie.breach.RequestKind;
import eu.vigie.notice.Notice;
import eu.vigie.notice.NoticeKind;
import eu.vigie.notice.NoticeState;
import eu.vigie.notice.Notices;
import eu.vigie.notice.Updates;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The Reason-for-Outage reports that customers asked for: what came in, the letter that answers it, and a new one. */
@Controller
class ReportRequestsPage {

    private final CaseRequests requests;
    private final Notices notices;
    private final Updates updates;
    private final Permission permission;
    private final Readers readers;

    ReportRequestsPage(
            CaseRequests requests, Notices notices, Updates updates, Permission permission, Readers readers) {
        this.requests = requests;
        this.notices = notices;
        this.updates = updates;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/report-requests")
    String show(@ModelAttribute(name = "breach", binding = false) Breach breach, Model model) {
        return show(breach, PageForm.empty(), model);
    }

    @PostMapping("/breaches/{reference}/report-requests")
    String record(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var actor = permission.require(Right.RECORD_WISHES);
        PageForm form = PageForm.of(typed, readers.present());
        if (form.carriedOut(
                readers.present(),
                () -> requests.askedByCustomer(
                        breach.reference(), form.value("customer"), form.value("reason"), actor)))
            return "redirect:/breaches/" + breach.reference() + "/report-requests?done=saved";
        response.setStatus(422);
        return show(breach, form, model);
    }

    @PostMapping("/breaches/{reference}/report-requests/{id}/letter")
    String letter(@PathVariable String reference, @PathVariable long id) {
        long notice = updates.answer(reference, id, permission.anyone());
        return "redirect:/breaches/" + reference + "/notices/" + notice + "?done=report-begun";
    }

    private String show(Breach breach, PageForm form, Model model) {
        List<CaseRequest> asked = requests.of(breach.reference()).stream()
                .filter(one -> one.kind() == RequestKind.RFO)
                .toList();
        boolean running = breach.closedAt() == null;
        model.addAttribute("asked", asked);
        model.addAttribute("letters", letters(breach.reference()));
        model.addAttribute("mayRecord", running && permission.has(Right.RECORD_WISHES));
        model.addAttribute("mayWrite", running && permission.has(Right.DRAFT_REPORTS));
        model.addAttribute("form", form);
        return "breaches/report-requests";
    }

    /** The letter of each request; the last where one was dropped and another begun. */
    private Map<Long, Notice> letters(String reference) {
        return notices.of(reference).stream()
                .filter(notice -> notice.kind() == NoticeKind.RFO && notice.state() != NoticeState.WITHDRAWN)
                .collect(Collectors.toMap(
                        notice -> Objects.requireNonNull(notice.request()), notice -> notice, (first, last) -> last));
    }
}
