package eu.vigie.web.pages;

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
import eu.vigie.web.Permission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one letter: as it stands, or with what was typed on it and what was wrong with that. */
@Component
class NoticeView {

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

    NoticeView(
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

    /** After something was typed that is not the wording, which is shown as it stands. */
    String show(String reference, long id, PageForm form, Model model) {
        return show(reference, id, null, 0, form, model);
    }

    /** From that row of the recipients on, those in that state. */
    String show(String reference, long id, @Nullable DeliveryState state, long after, PageForm form, Model model) {
        Map<String, String> wording = notices.wording(id);
        return show(reference, id, state, after, form, wording, wording, model);
    }

    /** After a wording was typed. */
    String again(String reference, long id, String language, String source, PageForm form, Model model) {
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
