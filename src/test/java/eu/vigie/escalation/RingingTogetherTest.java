package eu.vigie.escalation;

import static eu.vigie.obligation.CaseInHand.DETECTED;
import static eu.vigie.obligation.CaseInHand.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.breach.BreachReported;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases that ring in one transaction: what befalls one is undone for that one alone, whichever comes first. */
@OnPostgresqlToo
class RingingTogetherTest {

    private static final List<String> CASES = List.of(REFERENCE, "2026-0002", "2026-0003");

    private final BellTower tower = new BellTower();

    @BeforeEach
    void furtherCasesAreReported() {
        tower.everybodyHasSeenTheAlert();
        CASES.forEach(breach -> tower.desk.happens(new BreachReported(breach, "Loss", 1, BellTower.OFFICER, DETECTED)));
    }

    @AfterEach
    void close() {
        tower.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void oneThatCannotBeRungIsTheOnlyOneThatIsNot(int failing) {
        tower.after("18h");
        cannotBeRung(CASES.get(failing));
        tower.escalation().ring(CASES);
        for (int at = 0; at < CASES.size(); at++)
            assertThat(tower.escalation().rung(CASES.get(at)).isEmpty())
                    .as(CASES.get(at))
                    .isEqualTo(at == failing);
        assertThat(tower.desk.get(Messages.class).waiting()).isNotEmpty();
    }

    /** Who rang before is undone with it, and is not to ring after it in half a transaction. */
    @Test
    void afterALostRaceEachRingsByItself() {
        tower.after("18h");
        var first = new AtomicBoolean(true);
        tower.meanwhile = () -> {
            if (first.getAndSet(false)) tower.losesARaceAndAllBefore();
        };
        tower.escalation().ring(CASES);
        assertThat(CASES)
                .allSatisfy(breach ->
                        assertThat(tower.escalation().rung(breach)).as(breach).isEmpty());
        tower.escalation().ring(CASES);
        assertThat(CASES)
                .allSatisfy(breach ->
                        assertThat(tower.escalation().rung(breach)).as(breach).isNotEmpty());
    }

    @Test
    void aRaceThatOneCaseLosesKeepsNoOtherFromTheWatchdog() {
        tower.after("18h");
        var first = new AtomicBoolean(true);
        tower.meanwhile = () -> {
            if (first.getAndSet(false)) BellTower.losesARace();
        };
        tower.watch();
        assertThat(CASES)
                .allSatisfy(breach ->
                        assertThat(tower.escalation().rung(breach)).as(breach).isNotEmpty());
    }

    /** Its rungs are written before the database refuses its call: they must not stay without one. */
    private void cannotBeRung(String breach) {
        tower.desk
                .get(JdbcClient.class)
                .sql("alter table rung add constraint sabotage check (breach <> '" + breach + "')")
                .update();
    }
}
