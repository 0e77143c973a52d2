package eu.vigie.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Which process something runs in. The engine's definition ids read {@code key:version:id}. */
final class Processes {

    private Processes() {}

    static String ofExecution(DelegateExecution execution) {
        return ofDefinition(execution.getProcessDefinitionId());
    }

    static String ofDefinition(String definitionId) {
        return definitionId.substring(0, definitionId.indexOf(':'));
    }
}
