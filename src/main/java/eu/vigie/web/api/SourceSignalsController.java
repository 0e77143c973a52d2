package eu.vigie.web.api;

import eu.vigie.identity.CurrentActor;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.NotFound;
import eu.vigie.source.Source;
import eu.vigie.source.SourceIntake;
import eu.vigie.source.Taken;
import eu.vigie.source.Webhook;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The way in for documents of sources, in their own form: with a token of the source, or signed. */
@RestController
class SourceSignalsController {

    /** Who has shown a token is read further than who has yet to prove who it is. */
    private static final int MOST_WITH_TOKEN = 4_000_000;

    private static final String FIREHOSE_REQUEST = "X-Amz-Firehose-Request-Id";

    private final SourceIntake intake;
    private final CurrentActor current;
    private final Problems problems;
    private final Clock clock;

    SourceSignalsController(SourceIntake intake, CurrentActor current, Problems problems, Clock clock) {
        this.intake = intake;
        this.current = current;
        this.problems = problems;
        this.clock = clock;
    }

    /** When this answers, every record is on disk. */
    @PostMapping("/api/signal-sources/{name}/signals")
    ResponseEntity<?> take(@PathVariable String name, HttpServletRequest request, Locale locale) throws IOException {
        boolean shown = current.get().equals(Source.actor(name));
        if (!shown && !current.get().roles().isEmpty()) throw new NotFound("source", name);
        if (request.getHeader(HttpHeaders.CONTENT_ENCODING) != null)
            return refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, Fault.of("", "source-packed"), locale);
        int most = shown ? MOST_WITH_TOKEN : BodyBound.MOST;
        if (request.getContentLengthLong() > most) return large(most, locale);
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) return large(most, locale);
        Taken taken = shown ? intake.take(name, body) : intake.takeSigned(name, webhook(request), body);
        return answer(taken, request);
    }

    private static Webhook webhook(HttpServletRequest request) {
        return new Webhook(
                request.getHeader("webhook-id"),
                request.getHeader("webhook-timestamp"),
                request.getHeader("webhook-signature"),
                request.getHeader("X-Hub-Signature-256"));
    }

    /** Firehose takes nothing but 200 and its own number for an answer. */
    private ResponseEntity<?> answer(Taken taken, HttpServletRequest request) {
        String number = request.getHeader(FIREHOSE_REQUEST);
        return number == null
                ? ResponseEntity.accepted().body(taken)
                : ResponseEntity.ok(
                        Map.of("requestId", number, "timestamp", clock.instant().toEpochMilli()));
    }

    private ResponseEntity<?> large(int most, Locale locale) {
        return refused(HttpStatus.CONTENT_TOO_LARGE, Fault.of("", "source-large", most), locale);
    }

    private ResponseEntity<?> refused(HttpStatus status, Fault fault, Locale locale) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.of(status, List.of(fault), locale));
    }
}
