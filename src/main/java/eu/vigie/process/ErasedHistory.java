package eu.vigie.process;

import eu.vigie.retention.CaseErased;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the engine remembers of a case goes with the last of the case: who did which step when. The trail still says it. */
@Component
class ErasedHistory {

    private static final int AT_A_TIME = 500;

    private final HistoryService history;

    ErasedHistory(HistoryService history) {
        this.history = history;
    }

    @EventListener
    void erase(CaseErased erased) {
        List<String> runs;
        do {
            runs = history
                    .createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(erased.breach())
                    .finished()
                    .listPage(0, AT_A_TIME)
                    .stream()
                    .map(HistoricProcessInstance::getId)
                    .toList();
            if (!runs.isEmpty()) history.deleteHistoricProcessInstancesBulk(runs);
        } while (runs.size() == AT_A_TIME);
    }
}
