package eu.vigie.web.pages;

import eu.vigie.assessment.Assessments;
import eu.vigie.assessment.DecisionOnRecord;
import eu.vigie.assessment.Reassessments;
import eu.vigie.breach.FactsHistory;
import eu.vigie.web.Permission;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A decision as it was taken, and what is otherwise since; also on paper. In the language of the reader. */
@Controller
class DecisionSheetPage {
    private final Assessments assessments;
    private final Reassessments reassessments;
    private final FactsHistory history;
    private final Permission permission;
    private final Readers readers;

    DecisionSheetPage(
            Assessments assessments,
            Reassessments reassessments,
            FactsHistory history,
            Permission permission,
            Readers readers) {
        this.assessments = assessments;
        this.reassessments = reassessments;
        this.history = history;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/decisions/{number:\\d{1,6}}")
    String show(@PathVariable String reference, @PathVariable int number, Model model) {
        permission.readable(reference);
        Reader reader = readers.present();
        var one = assessments.decision(reference, number, reader.locale());
        model.addAttribute("one", one);
        model.addAttribute("known", known(reference, one, reader));
        if (one.assessment() == null) return "breaches/decision";
        var since = reassessments.since(reference, number, reader.locale());
        model.addAttribute("since", since);
        model.addAttribute("sinceFacts", FactChange.of(since.facts(), reader));
        model.addAttribute("sinceResults", ResultChange.of(since.results(), reader));
        model.addAttribute("again", reassessments.again(reference, number));
        return "breaches/decision";
    }

    /** Nothing where that version went when the case was erased (GDPR Art. 5(1)(e)). */
    private List<FactsTyped.Line> known(String reference, DecisionOnRecord one, Reader reader) {
        return history.versions(reference).stream()
                .filter(version -> version.version() == one.decision().factsVersion())
                .findFirst()
                .map(version -> FactsTyped.lines(version.facts(), reader))
                .orElse(List.of());
    }

    @GetMapping("/breaches/{reference}/decisions/{number:\\d{1,6}}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String reference, @PathVariable int number) {
        permission.readable(reference);
        var name = ContentDisposition.inline().filename(reference + "-decision-" + number + ".pdf");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.build().toString())
                .body(assessments.sheetPdf(reference, number, readers.present().locale()));
    }
}
