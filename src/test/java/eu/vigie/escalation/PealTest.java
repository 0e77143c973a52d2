package eu.vigie.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.breach.Breaches;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Many cases ring together, and each for itself. */
@OnPostgresqlToo
class PealTest extends ClockStory {

    private static final Duration QUARTER = Duration.ofHours(18).plusSeconds(1);

    @Autowired
    private Peal peal;

    @Autowired
    private Breaches breaches;

    @AfterEach
    void ringAgain() {
        mend();
    }

    @Test
    void oneCaseThatCannotBeRungHarmsNoOther() {
        var cases = forgottenByTheEngine();
        sabotage(cases.get(0));
        pass(QUARTER);
        ringUntilRung(cases, cases.get(1));
        assertThat(rungs(cases.get(0))).isEmpty();
    }

    @Test
    void aCaseThatSomebodyHoldsIsLeftOut() {
        var cases = forgottenByTheEngine();
        new TransactionTemplate(transactions).executeWithoutResult(holding -> {
            jdbc.sql("select reference from breach_case where reference = ? for update")
                    .param(cases.get(0))
                    .query(String.class)
                    .single();
            pass(QUARTER);
            ringUntilRung(cases, cases.get(1));
            assertThat(rungs(cases.get(0))).isEmpty();
        });
        ringUntilRung(cases, cases.get(0));
        nothingRangTwice(cases.get(1));
    }

    @Test
    void ofManyCasesThoseAreHeldThatNobodyHoldsAndNobodyWaits() {
        var cases = casesThatTheEngineForgets();
        untilNoClockHolds(() -> apart(() -> {
            assertThat(breaches.holdFree(cases.subList(0, 1))).containsOnlyKeys(cases.get(0));
            apart(() -> assertThat(breaches.holdFree(cases)).containsOnlyKeys(cases.get(1)));
        }));
        untilNoClockHolds(() -> apart(() -> assertThat(breaches.holdFree(cases)).containsOnlyKeys(cases)));
    }

    /** The house's own clocks run beside the test, and may hold a case for a moment. */
    private static void untilNoClockHolds(ThrowingRunnable asserted) {
        await().atMost(Duration.ofSeconds(120)).untilAsserted(asserted);
    }

    private void apart(Runnable part) {
        var own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        own.executeWithoutResult(status -> part.run());
    }

    /** Another case's clock may be ringing together at this moment; then a peal leaves it to that one. */
    private void ringUntilRung(List<String> cases, String breach) {
        await().atMost(Duration.ofSeconds(120)).untilAsserted(() -> {
            peal.ring(cases, now());
            assertThat(rungsOfTheAuthority(breach)).containsExactly(25);
        });
    }

    /** Whose first rung is due; only a peal rings it. */
    private List<String> casesThatTheEngineForgets() {
        var cases = forgottenByTheEngine();
        pass(QUARTER);
        return cases;
    }

    private List<String> forgottenByTheEngine() {
        var cases = List.of(caseWithEveryDuty(), caseWithEveryDuty());
        cases.forEach(breach -> meddle(breach, "update ACT_RU_JOB set RETRIES_ = 0"));
        return cases;
    }
}
