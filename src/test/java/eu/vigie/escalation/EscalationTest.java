package eu.vigie.escalation;

import static eu.vigie.obligation.CaseInHand.DETECTED;
import static eu.vigie.obligation.CaseInHand.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.actor.Role;
import eu.vigie.breach.BreachReported;
import eu.vigie.breach.Outcome;
import eu.vigie.obligation.CaseInHand;
import eu.vigie.obligation.Desk;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.ObligationState;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

@OnPostgresqlToo
class EscalationTest {

    private final BellTower tower = new BellTower();
    private final Desk desk = tower.desk;

    @BeforeEach
    void theAlertIsSeen() {
        tower.everybodyHasSeenTheAlert();
    }

    @AfterEach
    void close() {
        tower.close();
    }

    @ParameterizedTest(name = "{0} %")
    @CsvSource({
        "17h59m, 0, ''",
        "18h, 1, dpo lead",
        "36h, 2, dpo executive lead legal",
        "54h, 3, dpo executive lead legal",
        "64h48m, 4, cto dpo executive lead legal officer",
        "72h, 5, cto dpo executive lead legal officer"
    })
    void rungsMissedMeanwhileAreOneLetterEach(String elapsed, int rungs, String readers) {
        tower.after(elapsed);
        tower.ring(tower.authority());
        assertThat(tower.rungOn(tower.authority())).hasSize(rungs);
        assertThat(tower.readers())
                .doesNotHaveDuplicates()
                .containsAll(readers.isEmpty() ? List.of() : List.of(readers.split(" ")));
    }

    @Test
    void aRungRingsOnce() {
        tower.after("18h");
        tower.ring(tower.authority());
        tower.letters.clear();
        tower.ring(tower.authority());
        assertThat(tower.letters).isEmpty();
        assertThat(escalation().nextRungAt(tower.authority())).contains(DETECTED.plus(Duration.ofHours(36)));
    }

    @Test
    void theLetterSpeaksItsReadersLanguageWithTheWordsOfTheTemplate() {
        tower.triaged(Outcome.PERSONAL_DATA_BREACH);
        tower.after("18h");
        tower.ring(tower.authority());
        assertThat(tower.letters).allSatisfy(letter -> assertThat(
                        letter.vocabulary().keySet().stream().map(String::valueOf))
                .containsExactlyInAnyOrder(
                        "about", "duty", "percent", "late", "wanted", "acknowledgeLink", "writtenAt", "cases"));
        assertThat(tower.duties("dpo"))
                .contains(Map.of(
                        "duty", "Notifier CNIL (RGPD, art. 33, § 1)",
                        "due", "vendredi 27 novembre 2026 09:30 (+01:00, Europe/Paris)",
                        "remaining", "reste 54 h 0 min",
                        "percent", 25,
                        "rangLate", false,
                        "by", "0 h 0 min"));
        assertThat(tower.letterOf("lead")).containsEntry("late", false);
    }

    @ParameterizedTest
    @CsvSource({"59m, 0", "1h, 1", "4h, 2", "12h, 3"})
    void triageHasALadderOfItsOwn(String elapsed, int rungs) {
        tower.after(elapsed);
        tower.ring(desk.row("POLICY-TRIAGE").id());
        assertThat(tower.rungOn(desk.row("POLICY-TRIAGE").id())).hasSize(rungs);
    }

    @Test
    void hundredsOfCustomersAreOneLetterPerPersonAndMoment() {
        tower.affected(400, 24);
        tower.after("6h");
        tower.letters.clear();
        desk.obligations().of(REFERENCE).forEach(owed -> tower.ring(owed.id()));
        assertThat(tower.readers()).doesNotHaveDuplicates().contains("dpo", "lead");
        assertThat(escalation().rung(REFERENCE))
                .filteredOn(rung -> rung.percent() == 25)
                .hasSize(801);
        assertThat(tower.duties("dpo"))
                .extracting(line -> String.valueOf(line.get("duty")))
                .contains("Informer 400 clients (Contrat client, avis sous 24 heures)");
    }

    @Test
    void aRungThatWouldFollowWithinAMinuteRingsWithTheFirst() {
        desk.affected = List.of(CaseInHand.customer("c1", null));
        desk.hand = desk.hand.aware(DETECTED.plusSeconds(30));
        desk.happens(new BreachReported(REFERENCE, "Intrusion", 1, BellTower.OFFICER, DETECTED));
        tower.after("12h");
        tower.ring(desk.row("POLICY-TRIAGE").id());
        assertThat(tower.rungOn(desk.row("CONTRACT-24H").id()))
                .extracting(Escalation.Rung::percent)
                .containsExactly(50, 25);
        assertThat(tower.readers()).doesNotHaveDuplicates();
    }

    @Test
    void aRungRungAfterAStopSaysHowLate() {
        tower.after("80h");
        tower.watch();
        assertThat(tower.rungOn(tower.authority()))
                .extracting(Escalation.Rung::percent, Escalation.Rung::lateSeconds)
                .contains(tuple(100, 8 * 3600L), tuple(25, 62 * 3600L));
        assertThat(tower.letters)
                .filteredOn(letter -> letter.template().equals("staff/escalation"))
                .extracting(BellTower.Told::reader)
                .doesNotHaveDuplicates();
    }

    @Test
    void aLadderShowsWhatHasRungAndWhatWill() {
        tower.after("18h");
        tower.ring(tower.authority());
        assertThat(escalation().ladder(REFERENCE))
                .filteredOn(rung -> rung.obligation() == tower.authority())
                .extracting(Escalation.Planned::percent, Escalation.Planned::at, Escalation.Planned::rungAt)
                .startsWith(tuple(25, DETECTED.plus(Duration.ofHours(18)), desk.now))
                .endsWith(tuple(100, DETECTED.plus(Duration.ofHours(72)), null));
    }

    @Test
    void theRestOfANotificationIsChasedEverySevenDays() {
        desk.obligations().followUp(REFERENCE, "CNIL", DETECTED, BellTower.OFFICER);
        var rest = desk.row("GDPR-33-4").id();
        assertThat(escalation().ladder(REFERENCE))
                .filteredOn(rung -> rung.obligation() == rest)
                .extracting(Escalation.Planned::at)
                .contains(
                        DETECTED.plus(Duration.ofHours(72)),
                        DETECTED.plus(Duration.ofHours(72 + 168)),
                        DETECTED.plus(Duration.ofHours(72 + 2 * 168)));
    }

    @Test
    void whoFindsOutWhatANotificationLeftOpenIsRungUntilItIsComplete() {
        desk.obligations().followUp(REFERENCE, "CNIL", DETECTED, BellTower.OFFICER);
        var rest = desk.row("GDPR-33-4").id();
        for (var rung : List.of("36h", "72h", "240h")) {
            tower.letters.clear();
            tower.after(rung);
            tower.ring(rest);
            assertThat(tower.readers()).as(rung).contains("officer", "lead", "dpo");
            assertThat(tower.duties("lead")).as(rung).anySatisfy(duty -> assertThat(
                            duty.values().toString())
                    .contains("Complete the notification to CNIL"));
        }
        desk.obligations().met(REFERENCE, Duty.FOLLOW_UP, "CNIL", desk.now, BellTower.OFFICER);
        tower.letters.clear();
        tower.after("408h");
        tower.ring(rest);
        assertThat(tower.rungOn(rest)).hasSize(3);
    }

    @Test
    void aRungOfATargetThatFallsAtNightRingsBeforeTheNight() {
        var persons = desk.row("GDPR-34-1");
        var half = escalation().ladder(REFERENCE).stream()
                .filter(rung -> rung.obligation() == persons.id() && rung.percent() == 50)
                .findFirst()
                .orElseThrow();
        assertThat(half.at()).isEqualTo("2026-11-24T20:00:00Z");
        assertThat(escalation().ladder(REFERENCE))
                .filteredOn(rung -> rung.obligation() == persons.id() && rung.percent() == 75)
                .extracting(Escalation.Planned::at)
                .containsExactly(DETECTED.plus(Duration.ofHours(18)));
    }

    @Test
    void undecidedAtThreeQuartersCountsAsRequired() {
        tower.after("36h");
        tower.ring(tower.authority());
        assertThat(desk.row("GDPR-33-1").state()).isEqualTo(ObligationState.UNDECIDED);
        tower.after("54h");
        tower.ring(tower.authority());
        assertThat(desk.row("GDPR-33-1").state()).isEqualTo(ObligationState.REQUIRED);
    }

    @Test
    void aBellThatFailsHarmsNobodyAndTheWatchdogRings() {
        tower.after("18h");
        tower.lost = true;
        escalation().ring(tower.authority());
        assertThat(escalation().rung(REFERENCE)).isEmpty();
        tower.lost = false;
        tower.watch();
        assertThat(escalation().rung(REFERENCE)).extracting("obligation").contains(tower.authority());
    }

    @Test
    void aBellThatFailsLeavesTheCallersTransactionWhole() {
        tower.after("18h");
        tower.lost = true;
        var caller = new TransactionTemplate(desk.get(PlatformTransactionManager.class));
        caller.executeWithoutResult(status -> {
            desk.obligations().met(REFERENCE, Duty.TRIAGE, "triage", desk.now, BellTower.OFFICER);
            escalation().ring(tower.authority());
        });
        assertThat(desk.row("POLICY-TRIAGE").state()).isEqualTo(ObligationState.MET);
        assertThat(escalation().rung(REFERENCE)).isEmpty();
    }

    /** Kept back, it would ring with the watchdog's next pass. */
    @Test
    void aRungThatLostARaceIsItsCallersToRingAgain() {
        tower.after("18h");
        tower.meanwhile = BellTower::losesARace;
        assertThatThrownBy(() -> escalation().ring(tower.authority())).isInstanceOf(CannotAcquireLockException.class);
        tower.meanwhile = () -> {};
        escalation().ring(tower.authority());
        assertThat(tower.rungOn(tower.authority())).hasSize(1);
    }

    /** What the caller did before is undone too, and the rest alone must not be committed. */
    @Test
    void nobodyGoesOnWithHalfATransaction() {
        tower.after("18h");
        tower.meanwhile = tower::losesARaceAndAllBefore;
        var caller = new TransactionTemplate(desk.get(PlatformTransactionManager.class));
        for (Runnable bell : List.<Runnable>of(
                () -> escalation().ring(tower.authority()), () -> escalation().alertSeniorPersonnel("2026-0002")))
            assertThatThrownBy(() -> caller.executeWithoutResult(status -> bell.run()))
                    .isInstanceOf(TransactionException.class);
    }

    @Test
    void theWatchdogFindsNothingWhereEverythingRang() {
        tower.after("36h");
        tower.watch();
        tower.letters.clear();
        tower.watch();
        assertThat(tower.letters).isEmpty();
    }

    @Test
    void whileAnotherNodeWatchesThisOneDoesNot() throws Exception {
        tower.after("18h");
        var other = desk.get(DataSource.class).getConnection();
        other.setAutoCommit(false);
        other.createStatement().executeQuery("select name from watch for update");
        tower.watch();
        assertThat(escalation().rung(REFERENCE)).isEmpty();
        other.rollback();
        other.close();
        tower.watch();
        assertThat(tower.rungOn(tower.authority())).hasSize(1);
    }

    /** A machine that lost its network keeps its row until its database notices, which may take hours. */
    @Test
    void aRowThatIsHeldPassAfterPassIsNotWaitedForForEver() throws Exception {
        tower.after("18h");
        try (var gone = desk.get(DataSource.class).getConnection()) {
            gone.setAutoCommit(false);
            gone.createStatement().executeQuery("select name from watch for update");
            tower.watch();
            tower.watch();
            assertThat(escalation().rung(REFERENCE)).isEmpty();
            tower.watch();
            assertThat(tower.rungOn(tower.authority())).hasSize(1);
            gone.rollback();
        }
    }

    @Test
    void aClockSetBackAndForwardAgainLosesNothingAndRingsNothingTwice() {
        tower.after("18h");
        tower.watch();
        var before = escalation().rung(REFERENCE).size();
        tower.after("17h");
        tower.watch();
        tower.after("18h");
        tower.watch();
        assertThat(escalation().rung(REFERENCE)).hasSize(before);
        tower.after("36h");
        tower.watch();
        assertThat(tower.rungOn(tower.authority()))
                .extracting(Escalation.Rung::percent)
                .containsExactly(50, 25);
    }

    @Test
    void aMovedAwarenessStartsTheLadderAfresh() {
        tower.after("18h");
        tower.ring(tower.authority());
        desk.hand = desk.hand.aware(DETECTED.plus(Duration.ofHours(2)));
        tower.triaged(Outcome.PERSONAL_DATA_BREACH);
        assertThat(escalation().nextRungAt(tower.authority())).contains(DETECTED.plus(Duration.ofHours(20)));
    }

    @Test
    void aSettledDutyRingsNoMore() {
        tower.triaged(Outcome.NOT_A_BREACH);
        tower.after("72h");
        tower.ring(tower.authority());
        assertThat(escalation().rung(REFERENCE)).isEmpty();
        assertThat(escalation().nextRungAt(tower.authority())).isEmpty();
        assertThat(escalation().standing(tower.authority()).pressing()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"64h47m, false", "64h48m, true", "80h, true"})
    void aClockPressesFromNinetyPerCentOn(String elapsed, boolean pressing) {
        tower.after(elapsed);
        assertThat(escalation().standing(tower.authority()).pressing()).isEqualTo(pressing);
    }

    @Test
    void whereNobodyHasTheRoleAdministratorsAreRung() {
        tower.staff = List.of(BellTower.person("root", Locale.ENGLISH, Role.ADMIN));
        tower.after("18h");
        tower.ring(tower.authority());
        assertThat(tower.readers()).containsExactly("root");
    }

    @Test
    void anExerciseIsLessPatient() {
        desk.hand = desk.hand.speed(60);
        assertThat(escalation().patience(REFERENCE)).isEqualTo(Duration.ofSeconds(30));
    }

    private Escalation escalation() {
        return tower.escalation();
    }
}
