package eu.vigie.web.api;

import eu.vigie.breach.Breach;
import eu.vigie.breach.Facts;
import eu.vigie.breach.Outcome;
import eu.vigie.escalation.Escalation;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Supposed;
import eu.vigie.obligation.Supposition;
import eu.vigie.obligation.WhatIf;
import eu.vigie.web.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What a case would owe, until when, and who would be rung, under other circumstances; stores nothing. */
@RestController
class WhatIfController {

    private final WhatIf whatIf;
    private final Escalation escalation;
    private final Permission permission;

    WhatIfController(WhatIf whatIf, Escalation escalation, Permission permission) {
        this.whatIf = whatIf;
        this.escalation = escalation;
        this.permission = permission;
    }

    @PostMapping("/api/breaches/{reference}/what-if")
    Map<String, List<Duty>> suppose(@PathVariable String reference, @RequestBody Question question) {
        var breach = permission.readable(reference);
        var supposed = whatIf.suppose(reference, question.supposition(breach));
        return Map.of("duties", supposed.stream().map(this::duty).toList());
    }

    private Duty duty(Supposed supposed) {
        var then = supposed.then();
        var ladder = then == null || !then.state().open() ? List.<Escalation.Planned>of() : escalation.climb(then);
        return new Duty(then, supposed.now(), ladder);
    }

    /** {@code facts} is a merge patch on the case's own. */
    record Question(
            @Nullable Instant controllerAwareAt,
            @Nullable Instant processorAwareAt,
            @Nullable Outcome outcome,
            @Nullable JsonNode facts,
            @Nullable String rules) {

        Supposition supposition(Breach breach) {
            return new Supposition(controllerAwareAt, processorAwareAt, outcome, facts(breach), rules);
        }

        private @Nullable Facts facts(Breach breach) {
            return facts == null || facts.isNull()
                    ? null
                    : FactsDocument.read(MergePatch.apply(FactsDocument.write(breach.facts()), facts), "facts.");
        }
    }

    record Duty(@Nullable Obligation then, @Nullable Obligation now, List<Escalation.Planned> ladder) {}
}
