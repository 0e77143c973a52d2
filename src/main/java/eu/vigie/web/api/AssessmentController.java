package eu.vigie.web.api;

import eu.vigie.assessment.Assessment;
import eu.vigie.assessment.Assessments;
import eu.vigie.assessment.RuleSet;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.web.Permission;
import java.util.Locale;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What the rules make of a facts document, for training and for the telephone call at night. Stores nothing. */
@RestController
@RequestMapping("/api/assessments")
class AssessmentController {

    private final Assessments assessments;
    private final Permission permission;

    AssessmentController(Assessments assessments, Permission permission) {
        this.assessments = assessments;
        this.permission = permission;
    }

    /**
     * {@code flips=false} leaves out the search for what would change the result; {@code rules=omnibus} asks what the proposed
     * threshold would change.
     */
    @PostMapping("/preview")
    Assessment preview(
            @RequestBody JsonNode facts,
            @RequestParam(defaultValue = "true") boolean flips,
            @RequestParam(defaultValue = "gdpr") String rules,
            Locale locale) {
        permission.anyone();
        return assessments.assess(FactsDocument.read(facts, ""), named(rules), flips, locale);
    }

    private static RuleSet named(String rules) {
        return RuleSet.named(rules)
                .orElseThrow(() -> new InvalidInput(Fault.of("rules", "unknown-word", "gdpr, omnibus")));
    }
}
