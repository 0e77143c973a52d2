package eu.vigie.web.pages;

import eu.vigie.assessment.Assessments;
import eu.vigie.assessment.DecisionOnRecord;
import eu.vigie.assessment.DecisionState;
import eu.vigie.assessment.Reassessments;
import eu.vigie.breach.Breach;
import eu.vigie.breach.CaseRequests;
import eu.vigie.filing.Filing;
import eu.vigie.filing.Filings;
import eu.vigie.obligation.DeclaredAnchor;
import eu.vigie.obligation.Obligations;
import eu.vigie.obligation.RegimeDecision;
import eu.vigie.obligation.RegimeDesk;
import eu.vigie.process.Task;
import eu.vigie.signal.SignalGroups;
import eu.vigie.statement.Difference;
import eu.vigie.statement.Statements;
import java.util.List;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a person needs beside the form of a task: the facts, the recommendation, the letters or the filing. */
@Component
class TaskContext {

    private final Assessments assessments;
    private final Reassessments reassessments;
    private final TaskLetters letters;
    private final Filings filings;
    private final FilingWays ways;
    private final Obligations obligations;
    private final RegimeDesk regimes;
    private final SignalGroups signals;
    private final CaseRequests requests;
    private final Statements statements;
    private final Readers readers;

    TaskContext(
            Assessments assessments,
            Reassessments reassessments,
            TaskLetters letters,
            Filings filings,
            FilingWays ways,
            Obligations obligations,
            RegimeDesk regimes,
            SignalGroups signals,
            CaseRequests requests,
            Statements statements,
            Readers readers) {
        this.assessments = assessments;
        this.reassessments = reassessments;
        this.letters = letters;
        this.filings = filings;
        this.ways = ways;
        this.obligations = obligations;
        this.regimes = regimes;
        this.signals = signals;
        this.requests = requests;
        this.statements = statements;
        this.readers = readers;
    }

    void add(Task task, Breach breach, Model model) {
        model.addAttribute("known", FactsTyped.lines(breach.facts(), readers.present()));
        if (task.key().equals("triage")) model.addAttribute("knowledge", signals.knowledge(task.breach()));
        if (task.request() != null) model.addAttribute("asked", requests.get(task.request()));
        if (task.key().matches("approve_(notice|filing)")) addDifferences(task, model);
        switch (panel(task)) {
            case "assessment" -> addAssessment(breach, model);
            case "notice" -> letters.addNotice(number(task.subject().id()), model);
            case "left" -> letters.addLeft(number(task.subject().id()), model);
            case "filing" -> addFiling(number(task.subject().id()), model);
            case "closing" -> model.addAttribute("duties", DutyLine.group(obligations.of(task.breach())));
            case "regime_decision" ->
                addSaid("ruledOut", regimes.decisions(task.breach()), task, RegimeDecision::id, model);
            case "regime_anchor" -> addSaid("later", regimes.anchors(task.breach()), task, DeclaredAnchor::id, model);
            default -> model.addAttribute("panel", "case");
        }
    }

    /** How many differences from what has gone out hold the approval up. */
    private void addDifferences(Task task, Model model) {
        String document = task.subject().type() + ":" + task.subject().id();
        model.addAttribute(
                "differing",
                statements.differences(task.breach()).stream()
                        .filter(Difference::open)
                        .filter(one -> one.document().subject().equals(document))
                        .count());
    }

    private static String panel(Task task) {
        return switch (task.key()) {
            case "close_breach", "approve_closing" -> "closing";
            case "confirm_assessment" -> "assessment";
            case "follow_up_notice" -> "left";
            default -> task.subject().type();
        };
    }

    /** What was said of a regime and is to be approved. */
    private static <T> void addSaid(String name, List<T> all, Task task, ToLongFunction<T> id, Model model) {
        all.stream()
                .filter(one -> id.applyAsLong(one) == number(task.subject().id()))
                .findFirst()
                .ifPresent(one -> model.addAttribute(name, one));
    }

    private void addAssessment(Breach breach, Model model) {
        model.addAttribute(
                "assessment",
                assessments.assess(breach.facts(), true, readers.present().locale()));
        assessments.latest(breach.reference()).ifPresent(decision -> model.addAttribute("decision", decision));
        var all = assessments.decisions(breach.reference());
        if (!all.isEmpty()) addEarlier(breach, all.get(all.size() - 1), model);
    }

    /** The last decision on record; where it rules no more, what is otherwise since. */
    private void addEarlier(Breach breach, DecisionOnRecord last, Model model) {
        model.addAttribute("last", last);
        if (last.state() == DecisionState.WAITING || last.assessment() == null) return;
        var reader = readers.present();
        var since = reassessments.since(breach.reference(), last.number(), reader.locale());
        model.addAttribute("since", since);
        model.addAttribute("sinceFacts", FactChange.of(since.facts(), reader));
        model.addAttribute("sinceResults", ResultChange.of(since.results(), reader));
    }

    private void addFiling(long id, Model model) {
        if (id == 0) return;
        Filing filing = filings.get(id);
        model.addAttribute("filing", filing);
        model.addAttribute("fields", filings.form(id));
        ways.of(filing).ifPresent(way -> model.addAttribute("way", way));
    }

    /** Subjects are numbers in these two rooms; a task that precedes its subject has none yet. */
    private static long number(String id) {
        return id.matches("\\d{1,18}") ? Long.parseLong(id) : 0;
    }
}
