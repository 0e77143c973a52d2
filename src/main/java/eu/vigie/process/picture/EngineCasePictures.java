package eu.vigie.process.picture;

import eu.vigie.process.CasePictures;
import eu.vigie.process.CompletedSteps;
import eu.vigie.process.picture.Passed.Stop;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws the main diagram of a case with what the engine remembers of it. */
@Component
class EngineCasePictures implements CasePictures {

    static final String MAIN = "breach-response";

    private final Passed passed;
    private final CompletedSteps completed;
    private final RepositoryService repository;
    private final Map<String, BpmnModelInstance> diagrams = new ConcurrentHashMap<>();

    EngineCasePictures(Passed passed, CompletedSteps completed, RepositoryService repository) {
        this.passed = passed;
        this.completed = completed;
        this.repository = repository;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CasePicture> of(String breach, Locale locale) {
        List<Stop> stops = passed.of(breach);
        return latest(stops)
                .map(last -> new CasePicture(
                        new ProcessPicture(diagram(last.definition()))
                                .draw(marks(stops, last.instance()), new BundleWording(MAIN, locale)),
                        new TwinInWords(stops, completed.of(breach), this::diagram, locale)
                                .of(last.definition(), Set.of(last.instance()))));
    }

    /** Read once: a deployed diagram never changes, and the engine would ask the database for its place each time. */
    private BpmnModelInstance diagram(String definition) {
        return diagrams.computeIfAbsent(definition, repository::getBpmnModelInstance);
    }

    /** A case that was opened again has more than one instance: the latest shows. */
    private static Optional<Stop> latest(List<Stop> stops) {
        return stops.stream().filter(stop -> stop.process().equals(MAIN)).max(Comparator.comparing(Stop::from));
    }

    private static List<Mark> marks(List<Stop> stops, String instance) {
        return stops.stream()
                .filter(stop -> stop.instance().equals(instance) && !stop.dropped())
                .map(stop -> new Mark(stop.element(), state(stop)))
                .toList();
    }

    private static Mark.State state(Stop stop) {
        if (stop.until() != null) return Mark.State.DONE;
        return TwinInWords.WORK.contains(stop.type()) ? Mark.State.ACTIVE : Mark.State.WAITING;
    }
}
