package eu.vigie.web.api;

import eu.vigie.filing.Submission;
import eu.vigie.filing.Submissions;
import eu.vigie.refusal.NotFound;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The way of a filing to an authority that takes them by mail or by machine. */
@RestController
@RequestMapping("/api/breaches/{reference}/filings/{id:\\d+}/submission")
class SubmissionController {

    private final Submissions submissions;
    private final FilingOfCase filing;

    SubmissionController(Submissions submissions, FilingOfCase filing) {
        this.submissions = submissions;
        this.filing = filing;
    }

    @GetMapping
    Map<String, @Nullable Object> show(@PathVariable String reference, @PathVariable long id) {
        return submissions
                .of(filing.read(reference, id).id())
                .map(SubmissionController::item)
                .orElseThrow(() -> new NotFound("submission", String.valueOf(id)));
    }

    /** Why it goes late, where its form does not say so yet. */
    record HandedIn(@Nullable String lateReason) {}

    /** Hands in an approved filing, or tries one again that was refused. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, @Nullable Object> handIn(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestBody(required = false) @Nullable HandedIn body) {
        String lateReason = body == null ? null : body.lateReason();
        submissions.handIn(filing.read(reference, id).id(), lateReason, filing.drafter());
        return show(reference, id);
    }

    private static Map<String, @Nullable Object> item(Submission submission) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("filing", submission.filing());
        item.put("authority", submission.authority());
        item.put("channel", submission.channel().code());
        item.put("address", submission.address().toString());
        item.put("idempotencyKey", submission.idempotencyKey());
        item.put("state", submission.state().code());
        item.put("attempts", submission.attempts());
        item.put("queuedAt", submission.queuedAt());
        item.put("nextAttemptAt", submission.nextAttemptAt());
        item.put("lastReply", submission.lastReply());
        item.put("authorityReference", submission.authorityReference());
        item.put("receivedAt", submission.receivedAt());
        item.put("stoppedFor", submission.stoppedFor());
        item.put("doubtful", submission.doubtful());
        return item;
    }
}
