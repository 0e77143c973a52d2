package eu.vigie.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.vigie.deadline.RegimeStatus;
import eu.vigie.escalation.Escalation;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.ObligationState;
import eu.vigie.obligation.Obligations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The engine's clocks follow the open duties of a case, however many recipients they have. */
class DeadlineClocksTest {

    private static final String CASE = "2026-0001";
    private static final Instant AWARE = Instant.parse("2026-11-24T10:00:00Z");

    private final Obligations obligations = mock();
    private final Escalation escalation = mock();
    private final List<Obligation> owed = new ArrayList<>();
    private String ladder = "standard";
    private ProcessEngine engine;
    private DeadlineClocks clocks;

    @BeforeEach
    void engineWithTheDiagram() {
        var inMemory = new StandaloneInMemProcessEngineConfiguration();
        inMemory.setJdbcUrl("jdbc:h2:mem:clocks");
        inMemory.setProcessEngineName("clocks");
        inMemory.setHistoryTimeToLive("P2190D");
        inMemory.setBeans(Map.of(
                "findNextRung",
                new FindNextRung(escalation),
                "ringRung",
                new RingRung(escalation, mock(), mock(), Clock.systemUTC())));
        engine = inMemory.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "deadline-clock.bpmn", Diagrams.named("deadline-clock").model())
                .deploy();
        var runtime = engine.getRuntimeService();
        clocks = new DeadlineClocks(runtime, new CaseInstances(runtime), obligations, escalation);
        when(obligations.of(CASE)).thenReturn(owed);
        when(escalation.ladders(CASE)).thenAnswer(call -> (Function<Obligation, String>) duty -> ladder);
        when(escalation.nextRungAt(anyLong())).thenAnswer(call -> rung(call.getArgument(0)));
        when(escalation.standing(anyLong()))
                .thenAnswer(call ->
                        new Escalation.Standing(rung(call.getArgument(0)).orElse(null), false));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aThousandCustomersOfOneLimitShareOneClock() {
        for (var id = 1; id <= 1000; id++) owe(id, Duty.CUSTOMERS, AWARE, 24);
        owe(1001, Duty.CUSTOMERS, AWARE, 12);
        owe(1002, Duty.AUTHORITY, AWARE, 72);
        clocks.align(CASE);
        assertThat(running()).hasSize(3);
    }

    @Test
    void anAlignedCaseStaysAsItIs() {
        owe(1, Duty.AUTHORITY, AWARE, 72);
        clocks.align(CASE);
        var before = running();
        clocks.align(CASE);
        assertThat(ids(running())).isEqualTo(ids(before));
    }

    @Test
    void theClockGoesOnWhenTheDutyThatStoodForItIsSettled() {
        owe(1, Duty.CUSTOMERS, AWARE, 24);
        owe(2, Duty.CUSTOMERS, AWARE, 24);
        clocks.align(CASE);
        owed.remove(0);
        clocks.align(CASE);
        assertThat(running()).singleElement().satisfies(clock -> assertThat(
                        engine.getRuntimeService().getVariable(clock.getId(), Variables.OBLIGATION))
                .isEqualTo(2L));
    }

    @Test
    void aMovedAwarenessArmsTheSameClockAgain() {
        owe(1, Duty.AUTHORITY, AWARE, 72);
        clocks.align(CASE);
        var before = running();
        owed.clear();
        owe(1, Duty.AUTHORITY, AWARE.minus(Duration.ofHours(10)), 72);
        clocks.align(CASE);
        assertThat(ids(running())).isEqualTo(ids(before));
        assertThat(timers())
                .extracting(job -> job.getDuedate().toInstant())
                .containsExactly(AWARE.plus(Duration.ofHours(8)));
    }

    @Test
    void anotherLadderArmsTheSameClockAgain() {
        owe(1, Duty.AUTHORITY, AWARE, 72);
        clocks.align(CASE);
        var before = timers().get(0).getId();
        ladder = "severe";
        clocks.align(CASE);
        assertThat(running()).hasSize(1);
        assertThat(timers()).singleElement().satisfies(timer -> assertThat(timer.getId())
                .isNotEqualTo(before));
    }

    @Test
    void theClockStopsWithTheLastRecipient() {
        owe(1, Duty.CUSTOMERS, AWARE, 24);
        clocks.align(CASE);
        owed.clear();
        clocks.align(CASE);
        assertThat(running()).isEmpty();
    }

    @Test
    void aClimbedLadderIsNotStartedAgain() {
        owe(1, Duty.CUSTOMERS, AWARE, 24);
        when(escalation.nextRungAt(1)).thenReturn(Optional.empty());
        clocks.align(CASE);
        assertThat(engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .count())
                .isZero();
    }

    /** Between finding who waits and telling them a timer may go on with it; the engine says it in words only. */
    @Test
    void aClockThatWentOnMeanwhileIsALostRace() {
        owe(1, Duty.AUTHORITY, AWARE, 72);
        clocks.align(CASE);
        var busy = running().get(0).getId();
        assertThat(catchThrowable(() -> engine.getRuntimeService().messageEventReceived("heard-by-nobody", busy)))
                .matches(LostRace::in);
        assertThat(new ProcessEngineException("Unknown property used in expression"))
                .matches(trouble -> !LostRace.in(trouble));
    }

    private void owe(long id, Duty duty, Instant from, int hours) {
        var limit = from.plus(Duration.ofHours(hours));
        owed.add(new Obligation(
                id,
                CASE,
                "GDPR-33-1",
                "notification",
                RegimeStatus.IN_FORCE,
                duty,
                "recipient-" + id,
                "Recipient",
                ObligationState.REQUIRED,
                from,
                limit,
                limit,
                null,
                null,
                null,
                null,
                "GDPR Art. 33(1)"));
    }

    /** The first rung of every ladder here: a quarter of the time. */
    private Optional<Instant> rung(long id) {
        return owed.stream().filter(one -> one.id() == id).findFirst().map(one -> one.start()
                .plus(Duration.between(one.start(), one.limit()).dividedBy(4)));
    }

    private List<ProcessInstance> running() {
        return engine.getRuntimeService().createProcessInstanceQuery().list();
    }

    private List<Job> timers() {
        return engine.getManagementService().createJobQuery().timers().list();
    }

    private static List<String> ids(Collection<ProcessInstance> instances) {
        return instances.stream().map(ProcessInstance::getId).toList();
    }
}
