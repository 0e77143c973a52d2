package eu.vigie.web.pages;

import eu.vigie.identity.CurrentActor;
import eu.vigie.notice.Occasion;
import eu.vigie.notice.Recipients;
import eu.vigie.notice.Trials;
import eu.vigie.notice.Updates;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Buttons of a wave: held back, let go, stopped, tried; and of the letters that follow the first, which have no tasks of their
 * own.
 */
@Controller
class SendingPage {

    private final NoticeOfCase addressed;
    private final Recipients recipients;
    private final Updates updates;
    private final Trials trials;
    private final NoticeView view;
    private final CurrentActor current;
    private final Readers readers;

    SendingPage(
            NoticeOfCase addressed,
            Recipients recipients,
            Updates updates,
            Trials trials,
            NoticeView view,
            CurrentActor current,
            Readers readers) {
        this.addressed = addressed;
        this.recipients = recipients;
        this.updates = updates;
        this.trials = trials;
        this.view = view;
        this.current = current;
        this.readers = readers;
    }

    @PostMapping("/breaches/{reference}/notices/{id}/pause")
    String pause(@PathVariable String reference, @PathVariable long id) {
        addressed.get(reference, id);
        recipients.pause(id, current.get());
        return back(reference, id, "paused");
    }

    @PostMapping("/breaches/{reference}/notices/{id}/resume")
    String resume(@PathVariable String reference, @PathVariable long id) {
        addressed.get(reference, id);
        recipients.resume(id, current.get());
        return back(reference, id, "resumed");
    }

    @PostMapping("/breaches/{reference}/notices/{id}/stop")
    String stop(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        addressed.get(reference, id);
        PageForm form = PageForm.of(typed, readers.present());
        Runnable stop = () -> recipients.stop(id, form.value("reason"), current.get());
        return form.carriedOut(readers.present(), response, stop)
                ? back(reference, id, "stopped")
                : view.show(reference, id, form, model);
    }

    @PostMapping("/breaches/{reference}/notices/{id}/trial")
    String trial(@PathVariable String reference, @PathVariable long id) {
        addressed.get(reference, id);
        trials.toOneself(id, current.get());
        return back(reference, id, "trial");
    }

    @PostMapping("/breaches/{reference}/notices/update")
    String begin(@PathVariable String reference, @RequestParam(defaultValue = "UPDATE") Occasion occasion) {
        return back(reference, updates.begin(reference, occasion, current.get()), "update-begun");
    }

    @PostMapping("/breaches/{reference}/notices/{id}/update")
    String update(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam Step step,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        addressed.get(reference, id);
        PageForm form = PageForm.of(typed, readers.present());
        return form.carriedOut(readers.present(), response, () -> carryOut(step, id, form.value("reason")))
                ? back(reference, id, "update-" + step.name().toLowerCase(Locale.ROOT))
                : view.show(reference, id, form, model);
    }

    private void carryOut(Step step, long id, String reason) {
        switch (step) {
            case FINISH -> updates.finish(id, current.get());
            case APPROVE -> updates.decide(id, true, null, current.get());
            case REFUSE -> updates.decide(id, false, reason, current.get());
            case DROP -> updates.drop(id, reason, current.get());
        }
    }

    /** What is done with an update. */
    enum Step {
        FINISH,
        APPROVE,
        REFUSE,
        DROP
    }

    private static String back(String reference, long id, String done) {
        return "redirect:/breaches/" + reference + "/notices/" + id + "?done=" + done;
    }
}
