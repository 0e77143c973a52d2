package eu.vigie.web.pages;

import eu.vigie.breach.Breach;
import eu.vigie.delivery.Deliveries;
import eu.vigie.delivery.DeliveryState;
import eu.vigie.identity.CurrentActor;
import eu.vigie.notice.Notice;
import eu.vigie.notice.NoticeKind;
import eu.vigie.notice.Notices;
import eu.vigie.refusal.NotFound;
import eu.vigie.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The letters of a case: how they read, who was reached. */
@Controller
class NoticePage {

    static final Set<NoticeKind> TO_CUSTOMERS = Set.of(NoticeKind.CUSTOMER, NoticeKind.CONTROLLER);

    static final Set<NoticeKind> TO_PERSONS = Set.of(NoticeKind.PERSON, NoticeKind.PUBLIC);

    /** Letters to our own people are written when they go: there is no draft to read. */
    static final Set<NoticeKind> INTERNAL = Set.of(NoticeKind.SENIOR_ALERT, NoticeKind.ESCALATION);

    private final Notices notices;
    private final Deliveries deliveries;
    private final CurrentActor current;
    private final Readers readers;

    NoticePage(Notices notices, Deliveries deliveries, CurrentActor current, Readers readers) {
        this.notices = notices;
        this.deliveries = deliveries;
        this.current = current;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/notices")
    String list(@ModelAttribute(name = "breach", binding = false) Breach breach, Model model) {
        model.addAttribute("notices", notices.of(breach.reference()));
        return "notices/list";
    }

    @GetMapping("/breaches/{reference}/notices/{id}")
    String show(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long after,
            Model model) {
        return show(reference, id, after, PageForm.empty(), notices.wording(id), model);
    }

    @PostMapping("/breaches/{reference}/notices/{id}/wording")
    String word(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam String language,
            @RequestParam String source,
            @RequestParam(name = KeptForms.MARK, required = false) @Nullable String kept,
            Model model,
            HttpServletResponse response) {
        own(reference, id);
        if (kept != null) {
            PageForm form = PageForm.empty();
            form.wrong("", readers.present().say("form.signed-out"));
            return again(reference, id, language, source, form, model);
        }
        try {
            notices.word(id, language, source, current.get());
            return "redirect:/breaches/" + reference + "/notices/" + id + "?done=saved";
        } catch (Refusal refusal) {
            PageForm form = PageForm.empty();
            form.refused(refusal, readers.present());
            response.setStatus(RefusedPages.status(refusal.reason()).value());
            return again(reference, id, language, source, form, model);
        }
    }

    private String again(String reference, long id, String language, String source, PageForm form, Model model) {
        Map<String, String> wording = new LinkedHashMap<>(notices.wording(id));
        wording.put(language, source);
        return show(reference, id, 0, form, wording, model);
    }

    @PostMapping("/breaches/{reference}/notices/{id}/retry")
    String retry(@PathVariable String reference, @PathVariable long id) {
        own(reference, id);
        notices.retry(id, Set.of("temporary_failure", "permanent_failure"), current.get());
        return "redirect:/breaches/" + reference + "/notices/" + id + "?done=retried";
    }

    private String show(
            String reference, long id, long after, PageForm form, Map<String, String> wording, Model model) {
        Notice notice = own(reference, id);
        model.addAttribute("notice", notice);
        model.addAttribute("form", form);
        model.addAttribute("wording", wording);
        model.addAttribute("previews", INTERNAL.contains(notice.kind()) ? List.of() : notices.preview(id));
        model.addAttribute("rows", deliveries.rows("notice:" + id, null, after, 100));
        model.addAttribute(
                "failed",
                notice.counts().getOrDefault(DeliveryState.PERMANENT_FAILURE, 0L)
                        + notice.counts().getOrDefault(DeliveryState.TEMPORARY_FAILURE, 0L));
        return "notices/notice";
    }

    /** The notice, if it belongs to the case in the address. */
    private Notice own(String reference, long id) {
        Notice notice = notices.get(id);
        if (!notice.breach().equals(reference)) {
            throw new NotFound("notice", Long.toString(id));
        }
        return notice;
    }
}
