package eu.vigie.web.pages;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breach;
import eu.vigie.breach.BreachState;
import eu.vigie.breach.Breaches;
import eu.vigie.identity.CurrentActor;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.ObligationState;
import eu.vigie.obligation.Obligations;
import eu.vigie.process.Task;
import eu.vigie.process.TaskInbox;
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
    private final CurrentActor current;

    HomePage(Breaches breaches, Obligations obligations, TaskInbox inbox, CurrentActor current) {
        this.breaches = breaches;
        this.obligations = obligations;
        this.inbox = inbox;
        this.current = current;
    }

    @GetMapping("/")
    String home(Model model) {
        List<Obligation> open = obligations.open(null, 0, 100);
        List<Breach> cases = Stream.of(BreachState.RESPONDING, BreachState.REPORTED)
                .flatMap(state -> breaches.list(state, null, null, SHOWN).stream())
                .sorted(java.util.Comparator.comparing(Breach::reference).reversed())
                .toList();
        model.addAttribute("cases", cases);
        model.addAttribute("titles", titles(open, cases));
        addTasks(model);
        addDuties(model, open);
        return "home";
    }

    private void addTasks(Model model) {
        Actor actor = current.get();
        model.addAttribute("mine", steps(new TaskInbox.Filter(true, false, null), actor));
        model.addAttribute("candidates", steps(new TaskInbox.Filter(false, true, null), actor));
    }

    private List<OpenStep> steps(TaskInbox.Filter filter, Actor actor) {
        return inbox.tasks(filter, actor, null, SHOWN).stream()
                .map(OpenStep::new)
                .toList();
    }

    private void addDuties(Model model, List<Obligation> open) {
        List<DutyLine> lines = DutyLine.group(open);
        lines.stream().findFirst().ifPresent(next -> addNext(model, next));
        model.addAttribute("following", lines.stream().skip(1).limit(SHOWN).toList());
        model.addAttribute(
                "undecided",
                lines.stream()
                        .filter(line -> line.leading().state() == ObligationState.UNDECIDED)
                        .limit(SHOWN)
                        .toList());
    }

    private void addNext(Model model, DutyLine next) {
        String breach = next.leading().breach();
        List<Task> waiting = inbox.tasks(new TaskInbox.Filter(false, false, breach), current.get(), null, 50);
        model.addAttribute("next", next);
        Awaited.of(next.leading(), waiting).ifPresent(task -> model.addAttribute("step", new OpenStep(task)));
    }

    private Map<String, String> titles(List<Obligation> open, List<Breach> cases) {
        Map<String, String> known = cases.stream().collect(Collectors.toMap(Breach::reference, Breach::title));
        return open.stream()
                .map(Obligation::breach)
                .distinct()
                .limit(20)
                .collect(Collectors.toMap(Function.identity(), it -> known.getOrDefault(it, title(it))));
    }

    private String title(String reference) {
        return breaches.find(reference).map(Breach::title).orElse("");
    }
}
