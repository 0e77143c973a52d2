package eu.vigie.obligation;

import static eu.vigie.obligation.CaseInHand.DETECTED;
import static eu.vigie.obligation.CaseInHand.REFERENCE;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.actor.Actor;
import eu.vigie.breach.AwarenessMoved;
import eu.vigie.breach.AwarenessRole;
import eu.vigie.breach.BreachReported;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who watches looks at a duty when it is time to, and at once when it has changed. */
@OnPostgresqlToo
class LooksTest {

    private static final Instant LATER = DETECTED.plus(Duration.ofHours(6));

    private final Desk desk = new Desk().open();

    @BeforeEach
    void aCaseIsReportedAndLookedAt() {
        desk.happens(new BreachReported(REFERENCE, "Intrusion", 1, Actor.VIGIE, DETECTED));
        assertThat(due(DETECTED)).hasSameSizeAs(desk.obligations().of(REFERENCE));
        lookAgain(due(DETECTED));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatWasLookedAtIsLookedAtAgainWhenItIsTime() {
        assertThat(due(LATER.minusMillis(1))).isEmpty();
        assertThat(due(LATER)).isNotEmpty();
    }

    @Test
    void whatChangesIsLookedAtAtOnce() {
        aware(DETECTED.minusSeconds(3600));
        assertThat(due(DETECTED)).extracting(Obligation::duty).contains(Duty.AUTHORITY);
    }

    @Test
    void whatChangedWhileSomebodyLookedIsNotPutOff() {
        aware(DETECTED.minusSeconds(3600));
        var seen = due(DETECTED);
        aware(DETECTED.minusSeconds(7200));
        lookAgain(seen);
        assertThat(due(DETECTED)).extracting(Obligation::duty).contains(Duty.AUTHORITY);
    }

    @Test
    void whatIsSettledIsNotLookedAt() {
        desk.obligations().met(REFERENCE, Duty.AUTHORITY, null, DETECTED, Actor.VIGIE);
        assertThat(due(LATER)).extracting(Obligation::duty).doesNotContain(Duty.AUTHORITY);
    }

    @Test
    void everythingOpenIsLookedAtWhenTheRulesAreOther() {
        desk.obligations().lookAtAll();
        assertThat(due(DETECTED)).hasSameSizeAs(desk.obligations().of(REFERENCE));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void eachIsShownOnceHoweverManyAtATime(int atATime) {
        var some = due(LATER).subList(0, 2);
        desk.obligations().lookAgain(some.stream().collect(toMap(one -> one, one -> DETECTED)));
        aware(DETECTED.minusSeconds(3600));
        assertThat(seen(LATER, atATime))
                .containsExactlyInAnyOrderElementsOf(desk.obligations().of(REFERENCE));
    }

    @Test
    void whatIsLookedAtMeanwhileHidesNothingThatIsNot() {
        desk.obligations().lookAtAll();
        var seen = new ArrayList<Obligation>();
        desk.obligations().toLookAt(DETECTED, 1, page -> {
            seen.addAll(page);
            lookAgain(page);
        });
        assertThat(seen).containsExactlyInAnyOrderElementsOf(desk.obligations().of(REFERENCE));
        assertThat(due(DETECTED)).isEmpty();
    }

    /** A watcher that could put nothing off would else be shown the same for ever. */
    @Test
    void whatIsNotPutOffIsNotShownAgain() {
        desk.obligations().lookAtAll();
        assertThat(seen(LATER, 1)).hasSameSizeAs(desk.obligations().of(REFERENCE));
    }

    @Test
    void whatSomebodyElseHoldsKeepsNobodyWaitingAndIsLookedAtWithTheNextPass() throws SQLException {
        desk.obligations().lookAtAll();
        var seen = due(DETECTED);
        var held = seen.get(0);
        try (var somebodyElse = desk.get(DataSource.class).getConnection();
                var hold = somebodyElse.prepareStatement("select id from obligation where id = ? for update")) {
            somebodyElse.setAutoCommit(false);
            hold.setLong(1, held.id());
            hold.executeQuery();
            lookAgain(seen);
            somebodyElse.rollback();
        }
        assertThat(due(DETECTED)).extracting(Obligation::id).containsExactly(held.id());
    }

    private List<Obligation> due(Instant now) {
        return seen(now, 100);
    }

    private List<Obligation> seen(Instant now, int atATime) {
        var seen = new ArrayList<Obligation>();
        desk.obligations().toLookAt(now, atATime, seen::addAll);
        return seen;
    }

    private void lookAgain(List<Obligation> seen) {
        desk.obligations().lookAgain(seen.stream().collect(toMap(one -> one, one -> LATER)));
    }

    private void aware(Instant at) {
        desk.hand = desk.hand.aware(at);
        desk.happens(new AwarenessMoved(
                REFERENCE, AwarenessRole.CONTROLLER, DETECTED, at, 2, "Logs", Actor.VIGIE, DETECTED));
    }
}
