package eu.vigie.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.assessment.Assessments;
import eu.vigie.assessment.Decision;
import eu.vigie.breach.Breaches;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.web.Permission;
import java.net.URLEncoder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was known of a case at an instant: facts, awareness, outcome and decision as they stood then. Changes nothing. */
@RestController
class AsKnownController {

    private final Breaches breaches;
    private final Assessments assessments;
    private final Permission permission;

    AsKnownController(Breaches breaches, Assessments assessments, Permission permission) {
        this.breaches = breaches;
        this.assessments = assessments;
        this.permission = permission;
    }

    /**
     * The case then.
     *
     * @param decision the latest decision that was neither refused nor superseded; null where there was none
     * @param obligations where its duties of then are listed
     */
    record AsKnown(Instant at, BreachView breach, @Nullable Decision decision, String obligations) {}

    @GetMapping("/api/breaches/{reference}/as-known")
    AsKnown show(@PathVariable String reference, @RequestParam(required = false) @Nullable String at) {
        permission.readable(reference);
        var then = Instants.parameter("at", at);
        if (then == null) throw new InvalidInput(Fault.of("at", "instant-missing"));
        var breach = breaches.asKnown(reference, "at", then);
        var decision = assessments.asKnown(reference, then).orElse(null);
        var list = "/api/breaches/" + reference + "/obligations?knownAt=" + URLEncoder.encode(then.toString(), UTF_8);
        return new AsKnown(then, BreachView.of(breach), decision, list);
    }
}
