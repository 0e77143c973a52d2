package eu.vigie.web.pages;

import eu.vigie.process.Task;
import java.util.List;

/** A section of the case page with the tasks that belong to it. */
record CaseSection(String key, List<OpenStep> steps) {
    private static final List<String> KEYS =
            List.of("decide", "contain", "authority", "customers", "persons", "prove", "learn", "other");

    /** Every section in reading order, with its open tasks. */
    static List<CaseSection> of(List<Task> open) {
        return KEYS.stream()
                .map(key -> new CaseSection(
                        key,
                        open.stream()
                                .filter(task -> home(task).equals(key))
                                .map(OpenStep::new)
                                .toList()))
                .filter(section ->
                        !section.key().equals("other") || !section.steps().isEmpty())
                .toList();
    }

    private static String home(Task task) {
        return switch (task.key()) {
            case "triage", "confirm_assessment", "approve_decision", "approve_awareness", "acknowledge_alert" ->
                "decide";
            case "isolate_systems", "restore_service" -> "contain";
            case "draft_filing", "approve_filing", "record_filing_receipt", "respond_to_authority" -> "authority";
            case "draft_notice", "approve_notice", "release_notice" -> "customers";
            case "collect_evidence", "contact_law_enforcement" -> "prove";
            case "root_cause_analysis", "prepare_rfo", "close_breach", "approve_closing" -> "learn";
            default -> "other";
        };
    }
}
