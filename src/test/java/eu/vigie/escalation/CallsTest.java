package eu.vigie.escalation;

import static eu.vigie.obligation.CaseInHand.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.audit.Audited;
import eu.vigie.obligation.Duty;
import eu.vigie.refusal.NotFound;
import eu.vigie.refusal.RoleMissing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rung that wants an acknowledgement calls one after another until somebody says that they have seen it. */
@OnPostgresqlToo
class CallsTest {

    private final BellTower tower = new BellTower();

    @BeforeEach
    void onlyTheNotificationToTheAuthorityIsOpen() {
        tower.everybodyHasSeenTheAlert();
        tower.desk.obligations().met(REFERENCE, Duty.TRIAGE, "triage", tower.desk.now, BellTower.OFFICER);
        tower.desk.obligations().met(REFERENCE, Duty.PERSONS, null, tower.desk.now, BellTower.OFFICER);
    }

    @AfterEach
    void close() {
        tower.close();
    }

    @Test
    void nobodyIsCalledNextBelowThreeQuarters() {
        rungAt("36h");
        assertThat(called("17h")).isEmpty();
    }

    @Test
    void oneAfterAnotherIsCalledOnceUntilTheListIsExhausted() {
        rungAt("54h");
        assertThat(called("29m")).isEmpty();
        // The deputies of executive and of data protection officer; then the administrators, for each of the two.
        assertThat(called("1m")).containsExactlyInAnyOrder("cto", "legal");
        assertThat(called("30m")).containsExactly("root");
        assertThat(called("30m")).isEmpty();
        assertThat(called("9h")).isEmpty();
        assertThat(told("rung_unanswered")).isPositive();
    }

    @Test
    void theNextAreToldForWhomTheyStandIn() {
        rungAt("54h");
        called("30m");
        assertThat(tower.cases("legal")).extracting("standsIn", "insteadOf").containsExactly(tuple(true, "dpo"));
    }

    @Test
    void whoIsCalledLateInTheirPlaceIsToldHowLate() {
        rungAt("54h");
        called("30m");
        assertThat(tower.duties("legal")).extracting("rangLate").containsExactly(false);
        tower.letters.clear();
        passes("5h");
        assertThat(tower.duties("root")).extracting("rangLate", "by").containsExactly(tuple(true, "4 h 30 min"));
        assertThat(tower.desk.told)
                .filteredOn(RungPassedOn.class::isInstance)
                .extracting(event -> event.details().get("lateSeconds"))
                .contains(0L, 4 * 3600L + 1800);
    }

    @Test
    void whoAcknowledgesStopsTheDeputiesOfTheirOwnRoleAlone() {
        rungAt("54h");
        tower.alarms().acknowledgeAll(REFERENCE, new Actor("dpo", Set.of(Role.DPO)), Channel.PAGE);
        assertThat(called("30m")).containsExactly("cto");
        assertThat(seen()).contains("dpo");
    }

    @Test
    void aDeputyWhoAcknowledgesEndsTheCall() {
        rungAt("54h");
        called("30m");
        for (var deputy : List.of("cto", "legal"))
            tower.alarms().acknowledgeAll(REFERENCE, new Actor(deputy, Set.of()), Channel.PAGE);
        assertThat(called("30m")).isEmpty();
    }

    @Test
    void aMetDutyEndsTheCall() {
        rungAt("54h");
        tower.desk.obligations().met(REFERENCE, Duty.AUTHORITY, "CNIL", tower.desk.now, BellTower.OFFICER);
        assertThat(called("30m")).isEmpty();
        assertThat(tower.alarms().of(new Actor("dpo", Set.of()))).isEmpty();
    }

    @Test
    void anExerciseIsAsImpatientAsItIsFast() {
        tower.desk.hand = tower.desk.hand.speed(60);
        rungAt("54h");
        assertThat(called("29s")).isEmpty();
        assertThat(called("1s")).containsExactlyInAnyOrder("cto", "legal");
    }

    @Test
    void aStopDelaysACallAndLosesNone() {
        rungAt("54h");
        assertThat(called("5h")).containsExactlyInAnyOrder("cto", "legal");
        assertThat(called("29m")).isEmpty();
        assertThat(called("1m")).containsExactly("root");
    }

    @Test
    void whereTheNextCannotBeCalledItIsTriedAgain() {
        rungAt("54h");
        tower.lost = true;
        assertThat(called("30m")).isEmpty();
        tower.lost = false;
        assertThat(called("1s")).containsExactlyInAnyOrder("cto", "legal");
    }

    @Test
    void theLinkOfALetterAcknowledgesOnceHoweverOftenItIsUsed() {
        rungAt("54h");
        var token = tower.token("dpo");
        var link = tower.escalation().linked(token).orElseThrow();
        assertThat(link.message()).isNotNull();
        assertThat(tower.alarms().behind(link)).extracting(Alarm::percent).containsExactly(75);
        assertThat(told("rung_acknowledged")).isZero();
        assertThat(tower.escalation().acknowledge(token)).isTrue();
        assertThat(tower.escalation().acknowledge(token)).isTrue();
        assertThat(told("rung_acknowledged")).isOne();
        assertThat(called("30m")).containsExactly("cto");
    }

    @Test
    void anExpiredLinkAcknowledgesNothing() {
        rungAt("54h");
        var token = tower.token("dpo");
        tower.desk.now = tower.desk.now.plus(Duration.ofDays(7));
        assertThat(tower.escalation().linked(token)).isEmpty();
        assertThat(tower.escalation().acknowledge(token)).isFalse();
        assertThat(seen()).isEmpty();
    }

    @Test
    void whoWasNotCalledAnswersForARoleTheyHave() {
        rungAt("54h");
        var rung = tower.rungOn(tower.authority()).get(0).id();
        var cto = new Actor("cto", Set.of(Role.CTO));
        assertThatThrownBy(() -> tower.alarms().acknowledge(REFERENCE, rung, cto, Channel.API))
                .isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> tower.alarms().acknowledge("2026-0002", rung, cto, Channel.API))
                .isInstanceOf(NotFound.class);
        var second = new Actor("second", Set.of(Role.EXECUTIVE));
        tower.alarms().acknowledge(REFERENCE, rung, second, Channel.API);
        tower.alarms().acknowledge(REFERENCE, rung, second, Channel.API);
        assertThat(seen()).containsExactly("second");
        assertThat(called("30m")).containsExactly("legal");
    }

    @Test
    void aRungStandsOnTheHomePageUntilSomebodyOfTheRoleHasSeenIt() {
        rungAt("54h");
        var dpo = new Actor("dpo", Set.of(Role.DPO));
        assertThat(tower.alarms().of(dpo)).singleElement().satisfies(alarm -> {
            assertThat(alarm.percent()).isEqualTo(75);
            assertThat(alarm.wanted()).isTrue();
        });
        tower.alarms().acknowledgeAll(REFERENCE, dpo, Channel.PAGE);
        assertThat(tower.alarms().of(dpo)).isEmpty();
    }

    @Test
    void whoIsOnCallIsCalledAloneThenTheNextOnTheRotaThenTheDeputies() {
        tower.staff = List.of(
                BellTower.person("dpo", Locale.FRANCE, Role.DPO),
                BellTower.person("second-dpo", Locale.FRANCE, Role.DPO),
                BellTower.person("third-dpo", Locale.FRANCE, Role.DPO),
                BellTower.person("legal", Locale.ENGLISH, Role.LEGAL),
                BellTower.person("root", Locale.ENGLISH, Role.ADMIN));
        var rings = tower.desk.now.plus(Duration.ofHours(54));
        onCall("second-dpo", rings.minusSeconds(1), rings.plusSeconds(7200));
        onCall("third-dpo", rings.plusSeconds(7200), rings.plusSeconds(14400));
        rungAt("54h");
        assertThat(tower.readers()).containsExactly("second-dpo");
        assertThat(called("30m")).containsExactly("third-dpo");
        assertThat(called("30m")).containsExactly("legal");
        assertThat(called("30m")).containsExactly("root");
        assertThat(called("30m")).isEmpty();
    }

    @Test
    void aRotaThatIsNotValidLeavesEverybodyOfTheRole() {
        var rings = tower.desk.now.plus(Duration.ofHours(54));
        onCall("dpo", rings.minusSeconds(7200), rings);
        tower.staff = List.of(
                BellTower.person("dpo", Locale.FRANCE, Role.DPO),
                BellTower.person("second-dpo", Locale.FRANCE, Role.DPO));
        rungAt("54h");
        assertThat(tower.readers()).containsExactly("dpo", "second-dpo");
    }

    @Test
    void whoHasLostTheRoleIsNotOnCallForIt() {
        onCall("legal", tower.desk.now, tower.desk.now.plus(Duration.ofDays(9)));
        rungAt("54h");
        assertThat(tower.readers()).contains("dpo", "executive");
    }

    private void onCall(String person, Instant from, Instant to) {
        var rota = tower.desk.get(Rota.class);
        var rows = new ArrayList<>(rota.all());
        rows.add(new Rota.Duty(Role.DPO, person, from, to));
        rota.replace(rows);
    }

    private void rungAt(String elapsed) {
        tower.climb(tower.authority(), elapsed);
    }

    private void passes(String time) {
        tower.desk.now = tower.desk.now.plus(Duration.parse("PT" + time));
        tower.beat();
    }

    /** Who is told when so much more time has passed. */
    private List<String> called(String later) {
        tower.letters.clear();
        passes(later);
        return tower.readers();
    }

    private List<String> seen() {
        return tower.rungOn(tower.authority()).get(0).acknowledgedBy();
    }

    private long told(String action) {
        return tower.desk.told.stream()
                .map(Audited::action)
                .filter(action::equals)
                .count();
    }
}
