package eu.vigie.process;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.refusal.RoleMissing;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Who may do a task, read once from the diagrams. */
@Component
class CandidateRoles {

    private final RepositoryService repository;
    private final Map<String, List<String>> byElement = new ConcurrentHashMap<>();

    CandidateRoles(RepositoryService repository) {
        this.repository = repository;
    }

    /** The roles' codes, in the diagram's order. */
    List<String> codes(Task task) {
        return byElement.computeIfAbsent(
                task.getProcessDefinitionId() + '#' + task.getTaskDefinitionKey(), element -> read(task));
    }

    /** Refuses an actor who has none of the roles. */
    void permit(Task task, Actor actor) {
        var codes = codes(task);
        if (!actor.hasOneOf(codes.stream().map(Role::of).toList())) {
            throw new RoleMissing(String.join(", ", codes));
        }
    }

    private List<String> read(Task task) {
        UserTask element = repository
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        return List.copyOf(element.getCamundaCandidateGroupsList());
    }
}
