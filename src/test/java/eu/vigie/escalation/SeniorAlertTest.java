package eu.vigie.escalation;

import static eu.vigie.obligation.CaseInHand.REFERENCE;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.verify;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.audit.Audited;
import eu.vigie.breach.BreachReported;
import eu.vigie.breach.Breaches;
import eu.vigie.obligation.CaseInHand;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.util.AopTestUtils;

class SeniorAlertTest {

    private final BellTower tower = new BellTower();

    @AfterEach
    void close() {
        tower.close();
    }

    @Test
    void theWatchdogAlertsTheDeputiesWhereTheTimerIsLost() {
        tower.after("29m");
        tower.watch();
        assertThat(tower.letters).isEmpty();
        tower.after("30m");
        tower.watch();
        assertThat(tower.letters).extracting(BellTower.Told::template).containsOnly("staff/deputy-alert");
        assertThat(tower.letterOf("legal")).containsEntry("unacknowledged", "dpo, officer");
        assertThat(tower.letterOf("executive")).containsEntry("unacknowledged", "cto, lead");
    }

    @ParameterizedTest(name = "{0} acknowledged: {1} alerted")
    @CsvSource({
        "cto, executive legal",
        "cto lead, legal",
        "dpo, executive legal",
        "dpo officer, executive",
        "cto lead dpo, legal",
        "cto lead dpo officer, ''"
    })
    void whoAcknowledgesStopsTheDeputiesOfTheirOwnRoleAlone(String acknowledged, String alerted) {
        List.of(acknowledged.split(" ")).forEach(this::acknowledge);
        tower.after("30m");
        tower.watch();
        tower.watch();
        assertThat(tower.readers().stream().sorted().collect(joining(" "))).isEqualTo(alerted);
    }

    @ParameterizedTest(name = "after {0}: late {1}, by {2}")
    @CsvSource({"30m, false, 0 h 0 min", "30m59s, false, 0 h 0 min", "31m1s, true, 0 h 1 min", "5h, true, 4 h 30 min"})
    void deputiesWhoAreAlertedLateAreToldHowLate(String elapsed, boolean late, String by) {
        tower.after(elapsed);
        tower.watch();
        assertThat(tower.letterOf("legal")).containsEntry("late", late).containsEntry("by", by);
        assertThat(lateSeconds("deputies"))
                .isEqualTo(Duration.parse("PT" + elapsed).minusMinutes(30).toSeconds());
    }

    @ParameterizedTest(name = "after {0}: late {1}, by {2}")
    @CsvSource({"60s, false, 0 h 1 min", "61s, true, 0 h 1 min", "80h, true, 80 h 0 min"})
    void seniorsWhoAreAlertedLateAreToldHowLate(String elapsed, boolean late, String by) {
        tower.everybodyHasSeenTheAlert();
        tower.desk.happens(new BreachReported("2026-0002", "Loss", 1, BellTower.OFFICER, CaseInHand.DETECTED));
        tower.after(elapsed);
        tower.escalation().alertSeniorPersonnel("2026-0002");
        assertThat(tower.letterOf("dpo")).containsEntry("late", late);
        assertThat(tower.letterOf("cto")).containsEntry("by", by);
        assertThat(lateSeconds("seniors"))
                .isEqualTo(Duration.parse("PT" + elapsed).toSeconds());
    }

    @Test
    void aDeputyIsToldOnlyForWhomTheyStandIn() {
        acknowledge("dpo");
        tower.after("30m");
        tower.watch();
        assertThat(tower.letterOf("legal")).containsEntry("unacknowledged", "officer");
    }

    @Test
    void nobodyStandsInForThemselves() {
        tower.staff = List.of(
                BellTower.person("approver", Locale.ENGLISH, Role.DPO, Role.LEGAL),
                BellTower.person("root", Locale.ENGLISH, Role.ADMIN));
        tower.after("30m");
        tower.watch();
        assertThat(tower.readers()).containsExactly("root");
    }

    @Test
    void deputiesAreAlertedOnce() {
        tower.escalation().alertDeputies(REFERENCE);
        tower.escalation().alertDeputies(REFERENCE);
        assertThat(tower.readers()).containsExactlyInAnyOrder("executive", "legal");
    }

    @Test
    void aClosedCaseWaitsForNobodyUntilItIsOpenedAgain() {
        tower.caseIsClosed();
        tower.after("30m");
        tower.watch();
        assertThat(tower.readers()).isEmpty();
        assertThat(tower.alarms().of(new Actor("cto", Set.of()))).isEmpty();

        tower.caseIsOpenedAgain();
        tower.watch();
        assertThat(tower.readers()).containsExactlyInAnyOrder("executive", "legal");
        assertThat(tower.alarms().of(new Actor("cto", Set.of())))
                .extracting(Alarm::breach)
                .containsExactly(REFERENCE);
    }

    @Test
    void anAcknowledgementSaidTwiceCountsOnce() {
        acknowledge("officer");
        acknowledge("officer");
        assertThat(tower.desk.told)
                .extracting(Audited::action)
                .filteredOn("alert_acknowledged"::equals)
                .hasSize(1);
    }

    @Test
    void whoAcknowledgesHoldsTheCaseSoThatTheSecondOfTwoClicksFindsItDone() {
        Breaches breaches = AopTestUtils.getTargetObject(tower.desk.get(Breaches.class));
        clearInvocations(breaches);
        acknowledge("officer");
        verify(breaches).hold(REFERENCE);
    }

    @Test
    void aLinkAcknowledgesForItsPersonAndUntilItExpires() {
        tower.escalation().alertDeputies(REFERENCE);
        var token = tower.token("legal");
        assertThat(tower.escalation().linked(token))
                .get()
                .extracting(AlertLink::breach, AlertLink::person, AlertLink::message)
                .containsExactly(REFERENCE, "legal", null);
        assertThat(tower.desk.told).extracting(Audited::action).doesNotContain("alert_acknowledged");
        assertThat(tower.escalation().acknowledge(token + "x")).isFalse();
        assertThat(tower.escalation().acknowledge(token)).isTrue();
        assertThat(tower.desk.told)
                .filteredOn(event -> event.action().equals("alert_acknowledged"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.actor().name()).isEqualTo("legal");
                    assertThat(event.details()).containsEntry("channel", "link");
                });
        tower.after("169h");
        assertThat(tower.escalation().linked(token)).isEmpty();
        assertThat(tower.escalation().acknowledge(token)).isFalse();
    }

    @Test
    void anAlertStandsOnTheHomePageOfEachUntilTheyHaveSeenIt() {
        var dpo = new Actor("dpo", Set.of(Role.DPO));
        assertThat(tower.alarms().of(dpo)).singleElement().matches(Alarm::alert);
        acknowledge("cto");
        assertThat(tower.alarms().of(dpo)).hasSize(1);
        tower.alarms().acknowledgeAll(REFERENCE, dpo, Channel.PAGE);
        assertThat(tower.alarms().of(dpo)).isEmpty();
    }

    private long lateSeconds(String audience) {
        return tower.desk.told.stream()
                .filter(SeniorsAlerted.class::isInstance)
                .map(SeniorsAlerted.class::cast)
                .filter(event -> event.audience().equals(audience))
                .findFirst()
                .orElseThrow()
                .lateSeconds();
    }

    private void acknowledge(String person) {
        tower.escalation().acknowledge(REFERENCE, new Actor(person, Set.of()), Channel.PAGE);
    }
}
