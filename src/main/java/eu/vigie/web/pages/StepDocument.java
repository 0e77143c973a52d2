package eu.vigie.web.pages;

import eu.vigie.assessment.DecisionOnRecord;
import eu.vigie.process.Passage;
import eu.vigie.process.Task;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the document of a completed task is read.
 *
 * @param name key of what it is called
 */
record StepDocument(String address, String name) {

    private static final Map<String, String> BY_STEP = Map.of(
            "collect-evidence", "/evidence",
            "prepare-rfo", "/report-requests",
            "respond-to-authority", "/questions");

    /** Of a step by that id; null where it left none. */
    static @Nullable StepDocument of(String step, Passage passage, String reference, List<DecisionOnRecord> decisions) {
        if (passage.by() == null || passage.until() == null) return null;
        String base = "/breaches/" + reference;
        String page = BY_STEP.get(step);
        if (page != null) return new StepDocument(base + page, "picture.document" + page.replace('/', '.'));
        Task.Subject about = passage.about();
        return about == null ? null : about(about, passage, base, decisions);
    }

    private static @Nullable StepDocument about(
            Task.Subject about, Passage passage, String base, List<DecisionOnRecord> decisions) {
        return switch (about.type()) {
            case "notice" -> new StepDocument(base + "/notices/" + about.id(), "picture.document.notice");
            case "filing" -> new StepDocument(base + "/filings/" + about.id(), "picture.document.filing");
            case "awareness" -> new StepDocument(base + "/awareness", "picture.document.awareness");
            case "assessment" -> decision(passage, base, decisions);
            default -> null;
        };
    }

    /** The last that was taken when the task was completed; the engine counts in milliseconds. */
    private static @Nullable StepDocument decision(Passage passage, String base, List<DecisionOnRecord> decisions) {
        return decisions.stream()
                .filter(one -> !one.decision()
                        .decidedAt()
                        .truncatedTo(ChronoUnit.MILLIS)
                        .isAfter(passage.until()))
                .reduce((earlier, later) -> later)
                .map(one -> new StepDocument(base + "/decisions/" + one.number(), "picture.document.decision"))
                .orElse(null);
    }
}
