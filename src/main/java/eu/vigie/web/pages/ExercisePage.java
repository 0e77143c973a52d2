package eu.vigie.web.pages;

import eu.vigie.breach.Breaches;
import eu.vigie.identity.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Starts an exercise with one click. */
@Controller
class ExercisePage {
    private final ExerciseScenario scenario;
    private final Breaches breaches;
    private final CurrentActor current;
    private final Readers readers;

    ExercisePage(ExerciseScenario scenario, Breaches breaches, CurrentActor current, Readers readers) {
        this.scenario = scenario;
        this.breaches = breaches;
        this.current = current;
        this.readers = readers;
    }

    @PostMapping("/exercises")
    String start(@RequestParam(defaultValue = "60") int speed) {
        int chosen = speed > 60 ? 360 : 60;
        String reference = breaches.report(scenario.report(chosen, readers.present()), current.get())
                .reference();
        return "redirect:/breaches/" + reference + "?done=exercise";
    }
}
