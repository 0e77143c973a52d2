package eu.vigie.web.api;

import eu.vigie.assessment.Band;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Facts;
import eu.vigie.breach.Outcome;
import eu.vigie.obligation.Supposition;
import eu.vigie.web.Permission;
import eu.vigie.web.whatif.Outlook;
import eu.vigie.web.whatif.Prospect;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What a case would owe, until when, and who would be rung, under other circumstances; stores nothing. */
@RestController
class WhatIfController {

    private final Outlook outlook;
    private final Permission permission;

    WhatIfController(Outlook outlook, Permission permission) {
        this.outlook = outlook;
        this.permission = permission;
    }

    @PostMapping("/api/breaches/{reference}/what-if")
    Answer suppose(@PathVariable String reference, @RequestBody Question question) {
        var supposition = question.supposition(permission.readable(reference));
        return new Answer(supposition.basis(), outlook.of(reference, supposition));
    }

    /** {@code facts} is a merge patch on the case's own. */
    record Question(
            @Nullable Instant controllerAwareAt,
            @Nullable Instant processorAwareAt,
            @Nullable Outcome outcome,
            @Nullable JsonNode facts,
            @Nullable String rules,
            @Nullable Band severity) {

        Supposition supposition(Breach breach) {
            return new Supposition(controllerAwareAt, processorAwareAt, outcome, facts(breach), rules, severity);
        }

        private @Nullable Facts facts(Breach breach) {
            return facts == null || facts.isNull()
                    ? null
                    : FactsDocument.read(MergePatch.apply(FactsDocument.write(breach.facts()), facts), "facts.");
        }
    }

    /** {@code basis} says on what the duties that a person decides are supposed to rest. */
    record Answer(Supposition.Basis basis, List<Prospect> duties) {}
}
