package eu.vigie.web.pages;

import eu.vigie.obligation.Duty;
import eu.vigie.process.Task;
import java.util.List;
import java.util.Set;

/** A section of the case page: what is owed in it and the tasks that wait in it. */
record CaseSection(String key, List<DutyLine> duties, List<OpenStep> steps) {

    private static final List<String> KEYS =
            List.of("decide", "contain", "authority", "customers", "persons", "regimes", "prove", "learn", "other");

    private static final Set<String> ONLY_WHEN_NEEDED = Set.of("regimes", "other");

    /** Every section in reading order; {@code toPersons} are the letters to the persons concerned. */
    static List<CaseSection> of(List<Task> open, List<DutyLine> duties, Set<String> toPersons) {
        return KEYS.stream()
                .map(key -> new CaseSection(
                        key,
                        duties.stream().filter(line -> home(line).equals(key)).toList(),
                        open.stream()
                                .filter(task -> home(task, duties, toPersons).equals(key))
                                .map(OpenStep::new)
                                .toList()))
                .filter(section -> !section.quiet() || !ONLY_WHEN_NEEDED.contains(section.key()))
                .toList();
    }

    /** True while nothing is owed and nothing waits. */
    public boolean quiet() {
        return duties.isEmpty() && steps.isEmpty();
    }

    private static String home(DutyLine line) {
        return home(line.leading().duty());
    }

    /** A smaller form stands with the duty that it tells. */
    private static String home(Task task, List<DutyLine> duties, Set<String> toPersons) {
        Task.Addressee addressee = task.addressee();
        if (addressee == null || addressee.obligation() == null) return home(task, toPersons);
        return duties.stream()
                .filter(line -> line.obligations().stream().anyMatch(one -> addressee.obligation() == one.id()))
                .findFirst()
                .map(CaseSection::home)
                .orElse("other");
    }

    static String home(Duty duty) {
        return switch (duty) {
            case TRIAGE -> "decide";
            case AUTHORITY, FOLLOW_UP -> "authority";
            case CUSTOMERS, CONTROLLERS -> "customers";
            case PERSONS, PUBLIC_COMMUNICATION -> "persons";
            case LAW_ENFORCEMENT, POLICE_REQUEST -> "prove";
            case OTHER_REGIME -> "regimes";
        };
    }

    private static String home(Task task, Set<String> toPersons) {
        return switch (task.key()) {
            case "triage", "confirm_assessment", "approve_decision", "approve_awareness", "acknowledge_alert" ->
                "decide";
            case "isolate_systems", "restore_service" -> "contain";
            case "approve_regime" -> "regimes";
            case "draft_filing", "approve_filing", "record_filing_receipt", "respond_to_authority" -> "authority";
            case "draft_notice", "approve_notice", "release_notice", "follow_up_notice" ->
                toPersons.contains(task.subject().id()) ? "persons" : "customers";
            case "publish_communication" -> "persons";
            case "collect_evidence", "contact_law_enforcement" -> "prove";
            case "root_cause_analysis", "prepare_rfo", "close_breach", "approve_closing" -> "learn";
            default -> "other";
        };
    }
}
