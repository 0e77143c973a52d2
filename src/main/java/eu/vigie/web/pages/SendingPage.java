package eu.vigie.web.pages;

import eu.vigie.identity.CurrentActor;
import eu.vigie.notice.Occasion;
import eu.vigie.notice.Recipients;
import eu.vigie.notice.Trials;
import eu.vigie.notice.Updates;
import java.util.Locale;
import org.springframework.stereotype.Controller;
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
    private final CurrentActor current;

    SendingPage(NoticeOfCase addressed, Recipients recipients, Updates updates, Trials trials, CurrentActor current) {
        this.addressed = addressed;
        this.recipients = recipients;
        this.updates = updates;
        this.trials = trials;
        this.current = current;
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
    String stop(@PathVariable String reference, @PathVariable long id, @RequestParam(defaultValue = "") String reason) {
        addressed.get(reference, id);
        recipients.stop(id, reason, current.get());
        return back(reference, id, "stopped");
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
            @RequestParam(defaultValue = "") String reason) {
        addressed.get(reference, id);
        switch (step) {
            case FINISH -> updates.finish(id, current.get());
            case APPROVE -> updates.decide(id, true, null, current.get());
            case REFUSE -> updates.decide(id, false, reason, current.get());
            case DROP -> updates.drop(id, reason, current.get());
        }
        return back(reference, id, "update-" + step.name().toLowerCase(Locale.ROOT));
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
