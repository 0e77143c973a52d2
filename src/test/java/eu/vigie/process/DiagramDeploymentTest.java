package eu.vigie.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The engine accepts the diagrams, and their conditions wake what they are meant to wake. */
class DiagramDeploymentTest {

    private ProcessEngine engine;

    @BeforeEach
    void deploy() {
        StandaloneInMemProcessEngineConfiguration inMemory = new StandaloneInMemProcessEngineConfiguration();
        inMemory.setJdbcUrl("jdbc:h2:mem:diagrams");
        inMemory.setProcessEngineName("diagrams");
        inMemory.setHistoryTimeToLive("P2190D");
        engine = inMemory.buildProcessEngine();
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        Diagrams.all().forEach(diagram -> deployment.addModelInstance(diagram.fileName(), diagram.model()));
        deployment.deploy();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void theEngineTakesEveryDiagram() {
        assertThat(engine.getRepositoryService().createProcessDefinitionQuery().list())
                .extracting(ProcessDefinition::getKey)
                .containsExactlyInAnyOrderElementsOf(
                        Diagrams.all().map(diagram -> diagram.process().getId()).toList());
    }

    @Test
    void aDutyWaitsUntilItIsOwedAndLapsesWhenItIsNoLonger() {
        ProcessInstance breach = startBefore("breach-response", "intrusion-malicious", Map.of());
        assertThat(taskKeys()).isEmpty();
        set(breach, "lawEnforcementOwed", true);
        assertThat(taskKeys()).containsExactly("contact-law-enforcement");
        set(breach, "lawEnforcementOwed", false);
        assertThat(taskKeys()).isEmpty();
        set(breach, "lawEnforcementOwed", true);
        assertThat(taskKeys()).containsExactly("contact-law-enforcement");
    }

    @Test
    void aNoticeUnderPressureIsReleasedByOnePersonOnce() {
        ProcessInstance notice = startBefore("customer-notification", "approve-notice", Map.of());
        set(notice, "pressing", true);
        set(notice, "anythingElse", 1);
        assertThat(taskKeys()).containsExactlyInAnyOrder("approve-notice", "release-notice");
        set(notice, "noticeReleased", true);
        assertThat(taskKeys()).containsExactly("approve-notice");
    }

    @Test
    void aFilingMayGoWhileItsApprovalIsOpen() {
        ProcessInstance filing = startBefore("authority-filing", "approve-and-file", Map.of());
        assertThat(taskKeys()).containsExactly("approve-filing");
        set(filing, "mayFile", true);
        assertThat(taskKeys()).containsExactlyInAnyOrder("approve-filing", "record-filing-receipt");
    }

    @Test
    void aRefusedFilingIsDraftedAgain() {
        startBefore("authority-filing", "approve-and-file", Map.of());
        complete("approve-filing", Map.of("decision", "refused"));
        assertThat(taskKeys()).containsExactly("draft-filing");
    }

    @Test
    void closingWaitsForTheSecondPerson() {
        startBefore("breach-response", "nothing-left-open", Map.of("readyToClose", true));
        complete("close-breach", Map.of());
        complete("approve-closing", Map.of("approved", false));
        assertThat(taskKeys()).containsExactly("close-breach");
        complete("close-breach", Map.of());
        complete("approve-closing", Map.of("approved", true));
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
    }

    private ProcessInstance startBefore(String process, String element, Map<String, Object> variables) {
        return engine.getRuntimeService()
                .createProcessInstanceByKey(process)
                .businessKey("BR-1")
                .startBeforeActivity(element)
                .setVariables(variables)
                .execute();
    }

    private void set(ProcessInstance instance, String name, Object content) {
        engine.getRuntimeService().setVariable(instance.getId(), name, content);
    }

    private void complete(String step, Map<String, Object> variables) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(step)
                .singleResult();
        engine.getTaskService().complete(task.getId(), variables);
    }

    private List<String> taskKeys() {
        return engine.getTaskService().createTaskQuery().list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }
}
