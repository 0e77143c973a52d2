package eu.vigie.web.api;

import eu.vigie.assessment.Assessments;
import eu.vigie.assessment.DecisionOnRecord;
import eu.vigie.assessment.Reassessment;
import eu.vigie.assessment.Reassessments;
import eu.vigie.assessment.Reproduction;
import eu.vigie.web.Permission;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was decided on a case, decision by decision: as data, as a page and as PDF, in the reader's language. */
@RestController
@RequestMapping("/api/breaches/{reference}/decisions")
class DecisionController {

    private final Assessments assessments;
    private final Reassessments reassessments;
    private final Permission permission;

    DecisionController(Assessments assessments, Reassessments reassessments, Permission permission) {
        this.assessments = assessments;
        this.reassessments = reassessments;
        this.permission = permission;
    }

    @GetMapping
    Page<DecisionOnRecord> list(@PathVariable String reference, Slice slice) {
        permission.readable(reference);
        long after = Math.max(0, slice.afterNumber());
        var rest = assessments.decisions(reference).stream().skip(after).toList();
        return Page.of(rest, slice, one -> String.valueOf(one.number()));
    }

    @GetMapping(path = "/{number:\\d{1,6}}.html", produces = MediaType.TEXT_HTML_VALUE)
    String page(@PathVariable String reference, @PathVariable int number, Locale locale) {
        permission.readable(reference);
        return assessments.sheet(reference, number, locale);
    }

    @GetMapping(path = "/{number:\\d{1,6}}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    byte[] pdf(@PathVariable String reference, @PathVariable int number, Locale locale) {
        permission.readable(reference);
        return assessments.sheetPdf(reference, number, locale);
    }

    /** What is otherwise since that decision: facts, results, reasons. */
    @GetMapping("/{number:\\d{1,6}}/since")
    Reassessment since(@PathVariable String reference, @PathVariable int number, Locale locale) {
        permission.readable(reference);
        return reassessments.since(reference, number, locale);
    }

    /** The same facts by the same version of the rules, once more. */
    @GetMapping("/{number:\\d{1,6}}/again")
    Reproduction again(@PathVariable String reference, @PathVariable int number) {
        permission.readable(reference);
        return reassessments.again(reference, number);
    }
}
