package eu.vigie.web.pages;

import static java.util.stream.Collectors.toMap;

import eu.vigie.assessment.Assessments;
import eu.vigie.assessment.DecisionOnRecord;
import eu.vigie.breach.Breach;
import eu.vigie.process.CasePictures;
import eu.vigie.process.CasePictures.CasePicture;
import eu.vigie.process.TaskInbox;
import eu.vigie.process.Timers;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The process picture with its tokens, and the same content as text: each step of the picture leads to its line below. */
@Controller
class PicturePage {
    private static final int TIMERS = 50;

    private final CasePictures pictures;
    private final TaskInbox inbox;
    private final Timers timers;
    private final Assessments assessments;
    private final Readers readers;

    PicturePage(CasePictures pictures, TaskInbox inbox, Timers timers, Assessments assessments, Readers readers) {
        this.pictures = pictures;
        this.inbox = inbox;
        this.timers = timers;
        this.assessments = assessments;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/picture")
    String show(@ModelAttribute(name = "breach", binding = false) Breach breach, Model model) {
        CasePicture picture =
                pictures.of(breach.reference(), readers.present().locale()).orElse(new CasePicture("", List.of()));
        List<StepLine> lines = lines(breach.reference(), picture);
        model.addAttribute("svg", picture.svg());
        model.addAttribute("waiting", some(lines, line -> line.step().waits()));
        model.addAttribute(
                "done",
                some(lines, line -> line.step().done()).stream()
                        .sorted(Comparator.comparing(
                                line -> line.step().passages().get(0).from()))
                        .toList());
        model.addAttribute(
                "ahead",
                some(lines, line -> !line.step().waits() && !line.step().done()));
        model.addAttribute("timers", timers.of(breach.reference(), TIMERS));
        return "breaches/picture";
    }

    private List<StepLine> lines(String reference, CasePicture picture) {
        Map<String, OpenStep> open = inbox.ofCases(List.of(reference)).stream()
                .map(OpenStep::new)
                .collect(toMap(one -> one.task().id(), one -> one));
        List<DecisionOnRecord> decisions = assessments.decisions(reference);
        return picture.steps().stream()
                .map(step -> StepLine.of(
                        step, open::get, (id, passage) -> StepDocument.of(id, passage, reference, decisions)))
                .toList();
    }

    private static List<StepLine> some(List<StepLine> lines, Predicate<StepLine> which) {
        return lines.stream().filter(which).toList();
    }
}
