package eu.vigie.web.pages;

import static java.util.stream.Collectors.toSet;

import eu.vigie.breach.Breach;
import eu.vigie.breach.BreachState;
import eu.vigie.breach.Breaches;
import eu.vigie.escalation.Alarm;
import eu.vigie.escalation.Alarms;
import eu.vigie.identity.CurrentActor;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import eu.vigie.process.Task;
import eu.vigie.process.TaskInbox;
import eu.vigie.web.Permission;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what is due next, what is mine, what waits for a decision. */
@Controller
class HomePage {
    private static final int SHOWN = 8;
    private final Breaches breaches;
    private final Obligations obligations;
    private final TaskInbox inbox;
    private final Alarms alarms;
    private final Permission permission;
    private final CurrentActor current;

    HomePage(
            Breaches breaches,
            Obligations obligations,
            TaskInbox inbox,
            Alarms alarms,
            Permission permission,
            CurrentActor current) {
        this.breaches = breaches;
        this.obligations = obligations;
        this.inbox = inbox;
        this.alarms = alarms;
        this.permission = permission;
        this.current = current;
    }

    @GetMapping("/")
    String home(Model model) {
        List<Obligation> open = permission.onlyReports() ? List.of() : obligations.open(null, 0, 100);
        List<Breach> cases = cases();
        List<OpenStep> free = steps(new TaskInbox.Filter(false, true, null));
        List<Alarm> alerts = alerts(free);
        model.addAttribute("cases", cases);
        model.addAttribute("alerts", alerts);
        model.addAttribute("titles", titles(open, cases, alerts));
        model.addAttribute(
                "exercises",
                alerts.stream()
                        .map(Alarm::breach)
                        .filter(breach -> breaches.get(breach).exercise())
                        .collect(toSet()));
        addTasks(free, model);
        addDuties(model, open);
        return "home";
    }

    /** Open cases, newest first; who only reports sees what they reported. */
    private List<Breach> cases() {
        if (permission.onlyReports()) {
            return breaches.reportedBy(current.get().name(), null, SHOWN);
        }
        return Stream.of(BreachState.RESPONDING, BreachState.REPORTED)
                .flatMap(state -> breaches.list(state, null, null, SHOWN).stream())
                .sorted(Comparator.comparing(Breach::reference).reversed())
                .toList();
    }

    /** Alerts and rungs to acknowledge stand apart: one button for each case. Who was not called may take the task. */
    private List<Alarm> alerts(List<OpenStep> free) {
        List<Alarm> called = permission.onlyReports() ? List.of() : alarms.of(current.get());
        Stream<Alarm> others = free.stream()
                .filter(OpenStep::alert)
                .map(step -> new Alarm(step.task().breach(), 0, Instant.EPOCH, true))
                .filter(alert -> called.stream().noneMatch(one -> one.breach().equals(alert.breach())));
        return Stream.concat(called.stream(), others).limit(SHOWN).toList();
    }

    private void addTasks(List<OpenStep> free, Model model) {
        model.addAttribute("mine", steps(new TaskInbox.Filter(true, false, null)));
        model.addAttribute(
                "candidates",
                free.stream().filter(step -> !step.alert()).limit(SHOWN).toList());
    }

    private List<OpenStep> steps(TaskInbox.Filter filter) {
        return inbox.tasks(filter, current.get(), null, 2 * SHOWN).stream()
                .map(OpenStep::new)
                .toList();
    }

    /** The first line is the clock; the others are either decided or not, so that none stands twice. */
    private void addDuties(Model model, List<Obligation> open) {
        List<DutyLine> lines = DutyLine.group(open);
        lines.stream().findFirst().ifPresent(next -> addNext(model, next));
        Map<Boolean, List<DutyLine>> undecided =
                lines.stream().skip(1).limit(2 * SHOWN).collect(Collectors.partitioningBy(DutyLine::undecided));
        model.addAttribute("following", undecided.get(false));
        model.addAttribute("undecided", undecided.get(true));
    }

    private void addNext(Model model, DutyLine next) {
        String breach = next.leading().breach();
        List<Task> waiting = inbox.tasks(new TaskInbox.Filter(false, false, breach), current.get(), null, 50);
        model.addAttribute("next", next);
        Awaited.of(next.leading(), waiting).ifPresent(task -> model.addAttribute("step", new OpenStep(task)));
    }

    private Map<String, String> titles(List<Obligation> open, List<Breach> cases, List<Alarm> alerts) {
        Map<String, String> known = cases.stream().collect(Collectors.toMap(Breach::reference, Breach::title));
        return Stream.concat(
                        alerts.stream().map(Alarm::breach),
                        open.stream().map(Obligation::breach).distinct().limit(20))
                .distinct()
                .collect(Collectors.toMap(Function.identity(), it -> known.getOrDefault(it, title(it))));
    }

    private String title(String reference) {
        return breaches.find(reference).map(Breach::title).orElse("");
    }
}
