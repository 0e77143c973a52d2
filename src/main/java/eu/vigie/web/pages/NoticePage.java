package eu.vigie.web.pages;

import eu.vigie.breach.Breach;
import eu.vigie.delivery.Deliveries;
import eu.vigie.delivery.DeliveryState;
import eu.vigie.document.Letter;
import eu.vigie.identity.CurrentActor;
import eu.vigie.notice.Notice;
import eu.vigie.notice.NoticeKind;
import eu.vigie.notice.NoticeState;
import eu.vigie.notice.Notices;
import eu.vigie.notice.Publications;
import eu.vigie.notice.Recipients;
import eu.vigie.notice.TrialLetter;
import eu.vigie.notice.Trials;
import eu.vigie.notice.Updates;
import eu.vigie.refusal.Refusal;
import eu.vigie.web.Permission;
import eu.vigie.web.RefusalStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The letters of a case: how they read, who was reached. */
@Controller
class NoticePage {

    private static final Set<NoticeState> OPEN = Set.of(NoticeState.DRAFT, NoticeState.APPROVED);

    private static final int ROWS = 100;

    private final Notices notices;
    private final NoticeOfCase addressed;
    private final Recipients recipients;
    private final Deliveries deliveries;
    private final Trials trials;
    private final Publications publications;
    private final Updates updates;
    private final Permission permission;
    private final CurrentActor current;
    private final Readers readers;

    NoticePage(
            Notices notices,
            NoticeOfCase addressed,
            Recipients recipients,
            Deliveries deliveries,
            Trials trials,
            Publications publications,
            Updates updates,
            Permission permission,
            CurrentActor current,
            Readers readers) {
        this.notices = notices;
        this.addressed = addressed;
        this.recipients = recipients;
        this.deliveries = deliveries;
        this.trials = trials;
        this.publications = publications;
        this.updates = updates;
        this.permission = permission;
        this.current = current;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/notices")
    String list(@ModelAttribute(name = "breach", binding = false) Breach breach, Model model) {
        model.addAttribute("notices", notices.of(breach.reference()));
        model.addAttribute("updatable", updates.possible(breach.reference()));
        return "notices/list";
    }

    @GetMapping("/breaches/{reference}/notices/{id}")
    String show(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable DeliveryState state,
            Model model) {
        Map<String, String> wording = notices.wording(id);
        return show(reference, id, state, after, PageForm.empty(), wording, wording, model);
    }

    @PostMapping("/breaches/{reference}/notices/{id}/wording")
    String word(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        addressed.get(reference, id);
        PageForm form = PageForm.of(typed, readers.present());
        String language = form.value("language");
        String source = form.value("source");
        String standing = notices.wording(id).get(language);
        boolean overtaken = Opened.overtaken(typed.getFirst(Opened.MARK), standing) && !source.equals(standing);
        if (overtaken && standing != null) {
            form.wrong("", readers.present().say("conflict.lead"));
            model.addAttribute("standing", Map.entry(language, standing));
        }
        if (form.faulty()) {
            response.setStatus(overtaken ? HttpServletResponse.SC_PRECONDITION_FAILED : 422);
            return again(reference, id, language, source, form, model);
        }
        try {
            notices.word(id, language, source, current.get());
            return "redirect:/breaches/" + reference + "/notices/" + id + "?done=saved";
        } catch (Refusal refusal) {
            form.refused(refusal, readers.present());
            form.shows("source-" + language, "wording." + language);
            form.shows("source-" + language, "body");
            response.setStatus(RefusalStatus.of(refusal).value());
            return again(reference, id, language, source, form, model);
        }
    }

    private String again(String reference, long id, String language, String source, PageForm form, Model model) {
        Map<String, String> standing = notices.wording(id);
        Map<String, String> wording = new LinkedHashMap<>(standing);
        wording.computeIfPresent(language, (one, text) -> source);
        return show(reference, id, null, 0, form, wording, standing, model);
    }

    private static Map<String, String> opened(Map<String, String> standing) {
        Map<String, String> marks = new LinkedHashMap<>(standing);
        marks.replaceAll((language, text) -> Opened.mark(text));
        return marks;
    }

    @PostMapping("/breaches/{reference}/notices/{id}/retry")
    String retry(@PathVariable String reference, @PathVariable long id) {
        addressed.get(reference, id);
        notices.retry(id, Set.of("temporary_failure", "permanent_failure"), current.get());
        return "redirect:/breaches/" + reference + "/notices/" + id + "?done=retried";
    }

    private String show(
            String reference,
            long id,
            @Nullable DeliveryState state,
            long after,
            PageForm form,
            Map<String, String> wording,
            Map<String, String> standing,
            Model model) {
        Notice notice = addressed.get(reference, id);
        model.addAttribute("notice", notice);
        model.addAttribute("form", form);
        model.addAttribute("wording", wording);
        model.addAttribute("opened", opened(standing));
        model.addAttribute("previews", previews(notice));
        model.addAttribute("samples", samples(notice));
        if (notice.kind() == NoticeKind.PUBLIC) model.addAttribute("publications", publications.of(id));
        model.addAttribute("waits", SendingPace.waits(notice));
        model.addAttribute("pace", SendingPace.of(notice, readers.present().now()));
        model.addAttribute("internal", NoticeKind.TO_OUR_OWN.contains(notice.kind()));
        model.addAttribute("chosen", state);
        model.addAttribute("update", updates.waits(notice));
        if (notice.releasedAt() != null) addSending(id, state, after, model);
        model.addAttribute(
                "failed",
                notice.counts().getOrDefault(DeliveryState.PERMANENT_FAILURE, 0L)
                        + notice.counts().getOrDefault(DeliveryState.TEMPORARY_FAILURE, 0L));
        return "notices/notice";
    }

    private void addSending(long id, @Nullable DeliveryState state, long after, Model model) {
        model.addAttribute(
                "rows", permission.onlyReports() ? List.of() : recipients.rows(id, state, after, ROWS, current.get()));
        var held = deliveries.held("notice:" + id);
        model.addAttribute("paused", held.paused());
        model.addAttribute("heldUntil", held.until());
    }

    /** A preview is the letter of a customer, with their name and what was theirs. */
    private List<Letter> previews(Notice notice) {
        boolean none = NoticeKind.IN_PASSING.contains(notice.kind());
        return none || permission.onlyReports() ? List.of() : notices.preview(notice.id());
    }

    /** Names and mailboxes are for who works on the case, not for who reported it (GDPR Art. 5(1)(f)). */
    private List<TrialLetter> samples(Notice notice) {
        boolean none = NoticeKind.IN_PASSING.contains(notice.kind()) || !OPEN.contains(notice.state());
        return none || permission.onlyReports() ? List.of() : trials.samples(notice.id(), current.get());
    }
}
