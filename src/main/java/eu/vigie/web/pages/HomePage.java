package eu.vigie.web.pages;

import eu.vigie.breach.Breach;
import eu.vigie.breach.BreachState;
import eu.vigie.breach.Breaches;
import eu.vigie.drill.Drills;
import eu.vigie.escalation.Alarm;
import eu.vigie.escalation.Alarms;
import eu.vigie.identity.CurrentActor;
import eu.vigie.obligation.Board;
import eu.vigie.obligation.BoardLine;
import eu.vigie.process.Task;
import eu.vigie.process.TaskInbox;
import eu.vigie.web.Permission;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what is due next, what is mine, what waits for a decision. */
@Controller
class HomePage {
    private static final int SHOWN = 8;
    private final Breaches breaches;
    private final Board board;
    private final TaskInbox inbox;
    private final Alarms alarms;
    private final Reminders reminders;
    private final Drills drills;
    private final Permission permission;
    private final CurrentActor current;
    private final Readers readers;

    HomePage(
            Breaches breaches,
            Board board,
            TaskInbox inbox,
            Alarms alarms,
            Reminders reminders,
            Drills drills,
            Permission permission,
            CurrentActor current,
            Readers readers) {
        this.breaches = breaches;
        this.board = board;
        this.inbox = inbox;
        this.alarms = alarms;
        this.reminders = reminders;
        this.drills = drills;
        this.permission = permission;
        this.current = current;
        this.readers = readers;
    }

    @GetMapping("/")
    String home(Model model) {
        if (permission.onlyReports()) return ofReports(model);
        Board.Running running = board.running(SHOWN + 1);
        DutyLine next = next(running);
        TaskInbox.Desk desk = inbox.desk(current.get(), SHOWN + 1, cases(next));
        List<Alarm> alerts = show(model, "alerts", alerts(desk.alerts()));
        reminders.add(model, SHOWN);
        show(model, "mine", steps(desk.mine()));
        show(model, "candidates", steps(desk.candidates()));
        if (next != null) addNext(model, next, desk.ofCases());
        show(model, "following", lines(running.required(), next));
        show(model, "undecided", lines(running.undecided(), next));
        // The clock may be one of those that were read.
        model.addAttribute("moreUndecided", running.undecided().size() > SHOWN);
        List<Breach> named = breaches.openAnd(SHOWN + 1, named(alerts, desk));
        addCases(model, named, all(running));
        show(model, "cases", named.stream().filter(HomePage::runs).toList());
        return "home";
    }

    private static Collection<String> cases(@Nullable DutyLine next) {
        return next == null ? List.of() : List.of(next.leading().breach());
    }

    /** Who only reports sees what they reported. */
    private String ofReports(Model model) {
        Stream.of("alerts", "mine", "candidates", "following", "undecided")
                .forEach(name -> model.addAttribute(name, List.of()));
        model.addAttribute("drilled", Map.of());
        List<Breach> own = breaches.reportedBy(current.get().name(), null, null, null, SHOWN + 1);
        addCases(model, own, Stream.of());
        show(model, "cases", own);
        return "home";
    }

    /** The earlier of what is required and of what is undecided: silence stops no clock. A real limit comes before an exercise's. */
    private @Nullable DutyLine next(Board.Running running) {
        List<BoardLine> all = all(running).toList();
        return earliest(all.stream().filter(line -> !line.exercise()))
                .filter(DutyLine::lawful)
                .or(() -> earliest(all.stream()))
                .orElse(null);
    }

    private static Stream<BoardLine> all(Board.Running running) {
        return Stream.of(running.required(), running.undecided(), running.lawful())
                .flatMap(List::stream);
    }

    private Optional<DutyLine> earliest(Stream<BoardLine> lines) {
        return DutyLine.next(lines.map(DutyLine::of), readers.present().now());
    }

    /** The first line is the clock; none stands twice. */
    private static List<DutyLine> lines(List<BoardLine> found, @Nullable DutyLine next) {
        Predicate<BoardLine> clock = line -> next != null && line.leading().equals(next.leading());
        return found.stream().filter(clock.negate()).map(DutyLine::of).toList();
    }

    /**
     * Alerts and rungs to acknowledge stand apart: one button for each case. Who was not called, or whose call is still on
     * its way, may take the task. What nobody answered comes before the rungs of cases that are known; then the newest.
     */
    private List<Alarm> alerts(List<Task> free) {
        List<Alarm> called = alarms.of(current.get());
        Stream<Alarm> others = free.stream()
                .map(task -> new Alarm(task.breach(), 0, task.since(), true))
                .filter(alert -> called.stream().noneMatch(one -> one.breach().equals(alert.breach())));
        return Stream.concat(called.stream(), others)
                .sorted(Comparator.comparing(Alarm::alert)
                        .thenComparing(Alarm::since)
                        .thenComparing(Alarm::breach)
                        .reversed())
                .toList();
    }

    /** As many as the page has room for, and whether there are more, to which it then leads. */
    private static <T> List<T> show(Model model, String name, List<T> found) {
        List<T> shown = first(found);
        model.addAttribute(name, shown);
        model.addAttribute("more" + StringUtils.capitalize(name), found.size() > shown.size());
        return shown;
    }

    private static <T> List<T> first(List<T> found) {
        return found.stream().limit(SHOWN).toList();
    }

    private static List<OpenStep> steps(List<Task> tasks) {
        return tasks.stream().map(OpenStep::new).toList();
    }

    private static void addNext(Model model, DutyLine next, List<Task> waiting) {
        model.addAttribute("next", next);
        Awaited.of(next.leading(), waiting).ifPresent(task -> model.addAttribute("step", new OpenStep(task)));
    }

    /** The cases of which the page knows no more than the reference. */
    private static Set<String> named(List<Alarm> alerts, TaskInbox.Desk desk) {
        return Stream.concat(
                        alerts.stream().map(Alarm::breach),
                        Stream.of(desk.mine(), desk.candidates())
                                .flatMap(HomePage::shown)
                                .map(Task::breach))
                .collect(Collectors.toSet());
    }

    private static Stream<Task> shown(List<Task> tasks) {
        return first(tasks).stream();
    }

    private static boolean runs(Breach one) {
        return one.state() != BreachState.CLOSED;
    }

    /** Titles of the cases that the page names, and which of them are exercises: nothing more is asked about them. */
    private void addCases(Model model, List<Breach> named, Stream<BoardLine> lines) {
        Map<String, String> titles = new HashMap<>();
        Set<String> exercises = new HashSet<>();
        lines.forEach(line -> add(line.leading().breach(), line.title(), line.exercise(), titles, exercises));
        named.forEach(one -> add(one.reference(), one.title(), one.exercise(), titles, exercises));
        model.addAttribute("titles", titles);
        model.addAttribute("exercising", new ExercisesShown(() -> exercises, one -> drills.find(one)
                .isPresent()));
    }

    private static void add(
            String breach, String title, boolean exercise, Map<String, String> titles, Set<String> exercises) {
        titles.put(breach, title);
        if (exercise) exercises.add(breach);
    }
}
