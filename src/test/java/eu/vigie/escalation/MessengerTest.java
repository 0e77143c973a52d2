package eu.vigie.escalation;

import static eu.vigie.obligation.CaseInHand.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.actor.Role;
import eu.vigie.breach.BreachReported;
import eu.vigie.obligation.CaseInHand;
import eu.vigie.obligation.Duty;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody gets more than one message of the ladder in a minute, and nothing is lost by it. */
@OnPostgresqlToo
class MessengerTest {

    private static final String OTHER = "2026-0002";

    private final BellTower tower = new BellTower();

    @BeforeEach
    void anotherCaseIsReportedAtTheSameTime() {
        tower.everybodyHasSeenTheAlert();
        tower.desk.happens(new BreachReported(OTHER, "Loss", 1, BellTower.OFFICER, CaseInHand.DETECTED));
        for (var breach : List.of(REFERENCE, OTHER))
            for (var duty : List.of(Duty.TRIAGE, Duty.PERSONS))
                tower.desk.obligations().met(breach, duty, null, tower.desk.now, BellTower.OFFICER);
    }

    @AfterEach
    void close() {
        tower.close();
    }

    @Test
    void twoCasesThatRingTogetherAreOneLetterWithBoth() {
        tower.after("18h");
        ring(REFERENCE);
        ring(OTHER);
        tower.beat();
        assertThat(tower.readers()).containsExactly("dpo", "lead");
        assertThat(tower.cases("dpo")).extracting("reference").containsExactlyInAnyOrder(REFERENCE, OTHER);
        assertThat(tower.letterOf("lead")).containsEntry("about", "2 cases");
    }

    @Test
    void whatRingsWithinTheMinuteWaitsAndGoesWithWhatElseCame() {
        tower.after("18h");
        ring(REFERENCE);
        tower.beat();
        assertThat(tower.cases("dpo")).extracting("reference").containsExactly(REFERENCE);
        tower.letters.clear();
        ring(OTHER);
        later("59s");
        assertThat(tower.letters).isEmpty();
        later("1s");
        assertThat(tower.cases("dpo")).extracting("reference").containsExactly(OTHER);
        later("1h");
        assertThat(tower.readers()).doesNotHaveDuplicates();
    }

    @Test
    void aLetterThatCannotBeWrittenIsWrittenLater() {
        tower.after("18h");
        tower.broken = true;
        ring(REFERENCE);
        tower.beat();
        assertThat(tower.letters).isEmpty();
        assertThat(tower.escalation().rung(REFERENCE)).isNotEmpty();
        tower.broken = false;
        tower.beat();
        tower.beat();
        assertThat(tower.readers()).doesNotHaveDuplicates().contains("dpo", "lead");
    }

    @Test
    void whatIsSettledBeforeItIsSaidIsNotSaid() {
        tower.after("18h");
        ring(REFERENCE);
        tower.beat();
        ring(OTHER);
        tower.letters.clear();
        tower.desk.obligations().met(OTHER, Duty.AUTHORITY, null, tower.desk.now, BellTower.OFFICER);
        later("1m");
        later("1h");
        assertThat(tower.letters).isEmpty();
    }

    @Test
    void whoMayNoLongerReadCasesIsToldOfNone() {
        tower.after("18h");
        ring(REFERENCE);
        tower.staff = List.of(
                BellTower.person("dpo", Locale.FRANCE, Role.REPORTER),
                BellTower.person("lead", Locale.ENGLISH, Role.INCIDENT_LEAD));
        tower.beat();
        assertThat(tower.readers()).containsExactly("lead");
    }

    @Test
    void aLetterThatNoServerTookIsTakenBackAndItsNewsGoesWithTheNext() {
        tower.untaken.add("dpo");
        for (var at : List.of("18h", "36h", "54h", "64h48m", "80h")) {
            tower.after(at);
            ring(REFERENCE);
            tower.beat();
        }
        assertThat(tower.letters)
                .filteredOn(letter -> letter.reader().equals("dpo"))
                .hasSize(1);
        assertThat(tower.duties("dpo")).extracting("percent").contains(100);
        assertThat(tower.duties("dpo"))
                .filteredOn(duty -> Integer.valueOf(100).equals(duty.get("percent")))
                .allSatisfy(duty -> assertThat(duty.get("rangLate")).isEqualTo(true))
                .extracting("by")
                .contains("8 h 0 min");
        assertThat(tower.letters)
                .filteredOn(letter -> letter.reader().equals("executive"))
                .hasSizeGreaterThan(1);
    }

    @Test
    void theLastLetterOfALadderIsWrittenAgainUntilAServerTakesItAndSaysHowLateItIs() {
        tower.untaken.add("dpo");
        for (var at : List.of("18h", "36h", "54h", "64h48m", "72h")) {
            tower.after(at);
            ring(REFERENCE);
            tower.beat();
        }
        for (int day = 4; day < 9; day++) {
            tower.after(day * 24 + "h");
            tower.beat();
        }
        assertThat(tower.readers().stream().filter("dpo"::equals)).hasSize(1);
        assertThat(tower.duties("dpo"))
                .filteredOn(duty -> Integer.valueOf(100).equals(duty.get("percent")))
                .isNotEmpty()
                .allSatisfy(duty -> assertThat(duty.get("rangLate")).isEqualTo(true))
                .extracting("by")
                .contains("120 h 0 min");
        tower.untaken.clear();
        tower.letters.clear();
        tower.after("240h");
        tower.beat();
        tower.after("300h");
        tower.beat();
        assertThat(tower.letters).isEmpty();
    }

    @Test
    void aLetterThatWaitsIsWrittenAgainOnceInHalfADay() {
        tower.untaken.add("dpo");
        tower.after("18h");
        ring(REFERENCE);
        tower.beat();
        var first = noticeTo("dpo");
        later("11h");
        assertThat(noticeTo("dpo")).isEqualTo(first);
        later("1h");
        var second = noticeTo("dpo");
        assertThat(second).isGreaterThan(first);
        assertThat(tower.desk.get(LettersLookedAt.class).due(tower.desk.now))
                .as("looked at, and not again with every beat")
                .isEmpty();
        later("2m");
        later("11h");
        assertThat(noticeTo("dpo")).isEqualTo(second);
    }

    /** The mail server is down: each attempt takes a while, and one may be on its way in the moment of the look. */
    @Test
    void aLetterThatIsBeingHandedOverWhenItIsLookedAtIsLookedAtAgain() {
        tower.untaken.add("dpo");
        tower.after("18h");
        ring(REFERENCE);
        tower.beat();
        var first = noticeTo("dpo");
        tower.inDoubt.add("dpo");
        later("12h");
        assertThat(noticeTo("dpo")).isEqualTo(first);
        tower.inDoubt.clear();
        tower.beat();
        assertThat(noticeTo("dpo")).isGreaterThan(first);
        assertThat(tower.readers().stream().filter("dpo"::equals)).hasSize(1);
    }

    @Test
    void aLetterThatWaitsIsNotWrittenAgainWhenWhatItToldOfIsSettled() {
        tower.untaken.add("dpo");
        tower.after("18h");
        ring(REFERENCE);
        tower.beat();
        tower.desk.obligations().met(REFERENCE, Duty.AUTHORITY, null, tower.desk.now, BellTower.OFFICER);
        later("12h");
        assertThat(tower.readers()).doesNotContain("dpo").contains("lead");
    }

    @Test
    void theLetterIsFoundFromEachCaseItSpokeOf() {
        tower.after("18h");
        ring(REFERENCE);
        ring(OTHER);
        tower.beat();
        var notice = tower.letters.get(0).notice();
        assertThat(tower.desk.told)
                .filteredOn(ToldAmongOthers.class::isInstance)
                .extracting(ToldAmongOthers.class::cast)
                .extracting(ToldAmongOthers::notice, ToldAmongOthers::breach, ToldAmongOthers::leading)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(notice, OTHER, REFERENCE));
    }

    @Test
    void aClockSetBackKeepsNobodyWaitingForIt() {
        tower.after("18h");
        ring(REFERENCE);
        tower.beat();
        tower.letters.clear();
        ring(OTHER);
        tower.after("17h");
        tower.beat();
        assertThat(tower.readers()).contains("dpo");
    }

    @Test
    void anExercisesMessagesKeepApartFromThoseOfRealCases() {
        tower.after("18h");
        ring(REFERENCE);
        tower.desk.hand = tower.desk.hand.speed(60);
        ring(OTHER);
        tower.beat();
        assertThat(tower.letters)
                .filteredOn(letter -> letter.reader().equals("dpo"))
                .hasSize(2)
                .allSatisfy(letter ->
                        assertThat((List<?>) letter.vocabulary().get("cases")).hasSize(1));
    }

    private long noticeTo(String reader) {
        var letters = tower.letters.stream()
                .filter(letter -> letter.reader().equals(reader))
                .toList();
        assertThat(letters).hasSize(1);
        return letters.get(0).notice();
    }

    private void ring(String breach) {
        tower.desk.obligations().of(breach).forEach(owed -> tower.escalation().ring(owed.id()));
    }

    private void later(String time) {
        tower.desk.now = tower.desk.now.plus(Duration.parse("PT" + time));
        tower.beat();
    }
}
