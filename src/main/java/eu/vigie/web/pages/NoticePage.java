package eu.vigie.web.pages;

import eu.vigie.breach.Breach;
import eu.vigie.delivery.DeliveryState;
import eu.vigie.identity.CurrentActor;
import eu.vigie.notice.Notices;
import eu.vigie.notice.Updates;
import eu.vigie.refusal.Refusal;
import eu.vigie.web.RefusalStatus;
import jakarta.servlet.http.HttpServletResponse;
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

    private final Notices notices;
    private final NoticeOfCase addressed;
    private final NoticeView view;
    private final Updates updates;
    private final CurrentActor current;
    private final Readers readers;

    NoticePage(
            Notices notices,
            NoticeOfCase addressed,
            NoticeView view,
            Updates updates,
            CurrentActor current,
            Readers readers) {
        this.notices = notices;
        this.addressed = addressed;
        this.view = view;
        this.updates = updates;
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
        return view.show(reference, id, state, after, PageForm.empty(), model);
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
            return view.again(reference, id, language, source, form, model);
        }
        try {
            notices.word(id, language, source, current.get());
            return "redirect:/breaches/" + reference + "/notices/" + id + "?done=saved";
        } catch (Refusal refusal) {
            form.refused(refusal, readers.present());
            form.shows("source-" + language, "wording." + language);
            form.shows("source-" + language, "body");
            response.setStatus(RefusalStatus.of(refusal).value());
            return view.again(reference, id, language, source, form, model);
        }
    }

    @PostMapping("/breaches/{reference}/notices/{id}/retry")
    String retry(@PathVariable String reference, @PathVariable long id) {
        addressed.get(reference, id);
        notices.retry(id, Set.of("temporary_failure", "permanent_failure"), current.get());
        return "redirect:/breaches/" + reference + "/notices/" + id + "?done=retried";
    }
}
