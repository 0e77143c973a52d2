package eu.vigie.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The modelling rules of {@code bpmn/README.md} that concern names and behaviour. */
class DiagramsTest {

    private static final Set<String> ROLES =
            Set.of("privacy_officer", "dpo", "incident_lead", "cto", "legal", "executive", "communications");

    private static final Set<String> TASK_KEYS = Set.of(
            "acknowledge_alert",
            "approve_awareness",
            "approve_regime",
            "approve_closing",
            "approve_decision",
            "approve_filing",
            "approve_notice",
            "close_breach",
            "collect_evidence",
            "confirm_assessment",
            "contact_law_enforcement",
            "draft_filing",
            "draft_notice",
            "isolate_systems",
            "prepare_rfo",
            "publish_communication",
            "follow_up_notice",
            "record_filing_receipt",
            "release_notice",
            "respond_to_authority",
            "restore_service",
            "root_cause_analysis",
            "triage");

    static Stream<Diagrams> all() {
        return Diagrams.all();
    }

    @Test
    void theFolderHoldsEveryProcess() {
        assertThat(all().map(Diagrams::fileName))
                .containsExactly(
                        "authority-filing.bpmn",
                        "breach-response.bpmn",
                        "containment.bpmn",
                        "customer-notification.bpmn",
                        "deadline-clock.bpmn",
                        "law-enforcement.bpmn",
                        "notice-follow-up.bpmn",
                        "persons-notification.bpmn",
                        "public-communication.bpmn",
                        "root-cause.bpmn");
    }

    @Test
    void everyTimerCanBeArmedAgainWhenItIsLost() {
        assertThat(all().flatMap(diagram -> diagram.every(TimerEventDefinition.class).stream())
                        .map(timer -> ((FlowNode) timer.getParentElement()).getId()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(TimedWait.values()).map(TimedWait::timer).toList());
    }

    @ParameterizedTest
    @MethodSource("all")
    void aFileIsNamedAfterItsProcessWhichRunsAndIsKeptSixYears(Diagrams diagram) {
        assertThat(diagram.every(org.camunda.bpm.model.bpmn.instance.Process.class))
                .singleElement()
                .satisfies(process -> {
                    assertThat(process.getId() + ".bpmn").isEqualTo(diagram.fileName());
                    assertThat(process.getName()).isNotBlank();
                    assertThat(process.isExecutable()).isTrue();
                    assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P2190D");
                });
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyStepEventAndGatewayBearsALabel(Diagrams diagram) {
        assertThat(diagram.nodes()).allSatisfy(node -> {
            assertThat(node.getName()).as(node.getId()).isNotBlank();
            assertThat(node.getId()).matches("[a-z]+(-[a-z]+)*");
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void anActivityIsIdentifiedByItsLabel(Diagrams diagram) {
        assertThat(diagram.every(Activity.class))
                .allSatisfy(
                        // The same step may come twice in a diagram: the second id then says what sets it apart.
                        step -> assertThat(step.getId() + "-").startsWith(Diagrams.kebab(step.getName()) + "-"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aServiceTaskCallsTheBeanOfItsLabel(Diagrams diagram) {
        assertThat(diagram.every(ServiceTask.class)).allSatisfy(task -> assertThat(task.getCamundaDelegateExpression())
                .isEqualTo("${" + Diagrams.camel(task.getName()) + "}"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aUserTaskHasAKnownKeyAndKnownRoles(Diagrams diagram) {
        assertThat(diagram.every(UserTask.class)).allSatisfy(task -> {
            assertThat(TASK_KEYS).as(task.getId()).contains(task.getCamundaFormKey());
            assertThat(ROLES).as(task.getId()).containsAll(task.getCamundaCandidateGroupsList());
            assertThat(task.getCamundaCandidateGroupsList()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void aCallReachesADiagramAndHandsOverCaseAndVariables(Diagrams diagram) {
        assertThat(diagram.every(CallActivity.class)).allSatisfy(call -> {
            assertThat(Diagrams.FOLDER.resolve(call.getCalledElement() + ".bpmn"))
                    .matches(Files::exists);
            var handed = call.getExtensionElements()
                    .getElementsQuery()
                    .filterByType(CamundaIn.class)
                    .list();
            assertThat(handed).extracting(CamundaIn::getCamundaBusinessKey).contains("#{execution.processBusinessKey}");
            assertThat(handed).extracting(CamundaIn::getCamundaVariables).contains("all");
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void aQuestionHasAnswers(Diagrams diagram) {
        assertThat(diagram.every(ExclusiveGateway.class)).allSatisfy(gateway -> {
            assertThat(gateway.getName()).endsWith("?");
            assertThat(gateway.getDefault())
                    .as("default of %s", gateway.getId())
                    .isNotNull();
            assertThat(gateway.getOutgoing())
                    .allMatch(flow -> flow.equals(gateway.getDefault()) == (flow.getConditionExpression() == null));
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyWayOutOfAGatewayBearsALabelUnlessAnEventBehindItSaysIt(Diagrams diagram) {
        assertThat(diagram.every(Gateway.class))
                .filteredOn(gateway -> gateway.getOutgoing().size() > 1 && !(gateway instanceof EventBasedGateway))
                .flatExtracting(FlowNode::getOutgoing)
                .allSatisfy(flow -> assertThat(flow.getName()).as(flow.getId()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("all")
    void everythingCanBeReachedFromAStart(Diagrams diagram) {
        Set<FlowNode> reached = new HashSet<>(diagram.every(StartEvent.class));
        while (reached.addAll(next(diagram, reached))) {
            // until nothing new is found
        }
        assertThat(reached).containsAll(diagram.nodes());
    }

    private static Set<FlowNode> next(Diagrams diagram, Set<FlowNode> from) {
        Set<FlowNode> along = from.stream()
                .flatMap(node -> node.getOutgoing().stream())
                .map(SequenceFlow::getTarget)
                .collect(Collectors.toCollection(HashSet::new));
        diagram.every(BoundaryEvent.class).stream()
                .filter(event -> from.contains(event.getAttachedTo()))
                .forEach(along::add);
        diagram.every(SubProcess.class).stream()
                .filter(SubProcess::triggeredByEvent)
                .forEach(along::add);
        return along;
    }
}
