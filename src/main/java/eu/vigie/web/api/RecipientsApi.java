package eu.vigie.web.api;

import eu.vigie.delivery.ToldOtherwise.Channel;
import eu.vigie.identity.CurrentActor;
import eu.vigie.notice.Recipients;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people record of single recipients, and of the wave's going on. */
@RestController
@RequestMapping("/api/breaches/{reference}/notices/{id}")
@ResponseStatus(HttpStatus.NO_CONTENT)
class RecipientsApi {

    private final NoticeOfBreach addressed;
    private final Recipients recipients;
    private final CurrentActor actor;

    RecipientsApi(NoticeOfBreach addressed, Recipients recipients, CurrentActor actor) {
        this.addressed = addressed;
        this.recipients = recipients;
        this.actor = actor;
    }

    /** Told by another channel. */
    record Told(
            @Nullable String channel,
            @Nullable Instant at,
            @Nullable String reason) {}

    /** A reason, or what a bounce says. */
    record Because(@Nullable String reason) {

        String text() {
            return reason == null ? "" : reason;
        }
    }

    @PostMapping("/deliveries/{row}/told")
    void told(@PathVariable String reference, @PathVariable long id, @PathVariable long row, @RequestBody Told told) {
        addressed.find(reference, id);
        String reason = told.reason() == null ? "" : told.reason();
        recipients.toldOtherwise(id, row, channel(told.channel()), told.at(), reason, actor.get());
    }

    @PostMapping("/deliveries/{row}/waiver")
    void waive(
            @PathVariable String reference,
            @PathVariable long id,
            @PathVariable long row,
            @RequestBody Because because) {
        addressed.find(reference, id);
        recipients.waive(id, row, because.text(), actor.get());
    }

    @PostMapping("/deliveries/{row}/bounce")
    void bounced(
            @PathVariable String reference,
            @PathVariable long id,
            @PathVariable long row,
            @RequestBody Because because) {
        addressed.find(reference, id);
        recipients.bounced(id, row, because.text(), actor.get());
    }

    @PostMapping("/deliveries/{row}/confirmation")
    void confirmed(
            @PathVariable String reference,
            @PathVariable long id,
            @PathVariable long row,
            @RequestBody Because because) {
        addressed.find(reference, id);
        recipients.confirmed(id, row, because.text(), actor.get());
    }

    @PostMapping("/pause")
    void pause(@PathVariable String reference, @PathVariable long id) {
        addressed.find(reference, id);
        recipients.pause(id, actor.get());
    }

    @PostMapping("/resume")
    void resume(@PathVariable String reference, @PathVariable long id) {
        addressed.find(reference, id);
        recipients.resume(id, actor.get());
    }

    @PostMapping("/stop")
    void stop(@PathVariable String reference, @PathVariable long id, @RequestBody Because because) {
        addressed.find(reference, id);
        recipients.stop(id, because.text(), actor.get());
    }

    private static Channel channel(@Nullable String code) {
        try {
            return Channel.valueOf(String.valueOf(code).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInput(Fault.of("channel", "channel-unknown", String.valueOf(code)));
        }
    }
}
