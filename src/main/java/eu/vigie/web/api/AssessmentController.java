package eu.vigie.web.api;

import eu.vigie.assessment.Assessment;
import eu.vigie.assessment.Assessments;
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

    /** {@code flips=false} leaves out the search for what would change the result. */
    @PostMapping("/preview")
    Assessment preview(@RequestBody JsonNode facts, @RequestParam(defaultValue = "true") boolean flips, Locale locale) {
        permission.anyone();
        return assessments.assess(FactsDocument.read(facts, ""), flips, locale);
    }
}
