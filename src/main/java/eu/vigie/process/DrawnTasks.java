package eu.vigie.process;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.refusal.RoleMissing;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** What the diagrams say of a task, read once: the engine would ask the database for each. */
@Component
class DrawnTasks {

    private final RepositoryService repository;
    private final Map<String, Drawn> byElement = new ConcurrentHashMap<>();

    DrawnTasks(RepositoryService repository) {
        this.repository = repository;
    }

    private record Drawn(String key, List<String> roles) {}

    /** Which step it is. */
    String key(EngineTask task) {
        return drawn(task).key();
    }

    /** The codes of the roles that may do it, in the diagram's order. */
    List<String> roles(EngineTask task) {
        return drawn(task).roles();
    }

    /** Refuses an actor who has none of the roles. */
    void permit(EngineTask task, Actor actor) {
        var codes = roles(task);
        if (!actor.hasOneOf(codes.stream().map(Role::of).toList())) {
            throw new RoleMissing(String.join(", ", codes));
        }
    }

    private Drawn drawn(EngineTask task) {
        return byElement.computeIfAbsent(task.definition() + '#' + task.element(), element -> read(task));
    }

    private Drawn read(EngineTask task) {
        UserTask element = repository.getBpmnModelInstance(task.definition()).getModelElementById(task.element());
        return new Drawn(element.getCamundaFormKey(), List.copyOf(element.getCamundaCandidateGroupsList()));
    }
}
