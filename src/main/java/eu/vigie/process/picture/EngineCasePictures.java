package eu.vigie.process.picture;

import eu.vigie.process.CasePictures;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws the main diagram of a case with what the engine remembers of it. */
@Component
class EngineCasePictures implements CasePictures {

    /** What asks people or called processes for work; everything else that is not finished waits for a fact. */
    private static final Set<String> WORK = Set.of("userTask", "callActivity", "serviceTask");

    private final HistoryService history;
    private final RepositoryService repository;

    EngineCasePictures(HistoryService history, RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    @Override
    @Transactional(readOnly = true)
    public String svg(String breach, Locale locale) {
        return latest(breach)
                .map(instance -> new ProcessPicture(repository.getBpmnModelInstance(instance.getProcessDefinitionId()))
                        .draw(marks(instance.getId()), new BundleWording("breach-response", locale)))
                .orElse("");
    }

    /** A case that was opened again has more than one instance: the latest shows. */
    private java.util.Optional<HistoricProcessInstance> latest(String breach) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(breach)
                .processDefinitionKey("breach-response")
                .list()
                .stream()
                .max(Comparator.comparing(HistoricProcessInstance::getStartTime));
    }

    private List<Mark> marks(String instance) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance).list().stream()
                .filter(activity -> !activity.isCanceled())
                .map(activity -> new Mark(activity.getActivityId(), state(activity)))
                .toList();
    }

    private static Mark.State state(HistoricActivityInstance activity) {
        if (activity.getEndTime() != null) {
            return Mark.State.DONE;
        }
        return WORK.contains(activity.getActivityType()) ? Mark.State.ACTIVE : Mark.State.WAITING;
    }
}
