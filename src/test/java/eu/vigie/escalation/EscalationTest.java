package eu.vigie.escalation;

import static eu.vigie.obligation.CaseInHand.DETECTED;
import static eu.vigie.obligation.CaseInHand.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.audit.Audited;
import eu.vigie.breach.BreachReported;
import eu.vigie.breach.Outcome;
import eu.vigie.breach.OutcomeDecided;
import eu.vigie.identity.People;
import eu.vigie.identity.Person;
import eu.vigie.notice.Notices;
import eu.vigie.obligation.CaseInHand;
import eu.vigie.obligation.Desk;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.ObligationState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@OnPostgresqlToo
class EscalationTest {

    private static final Actor OFFICER = new Actor("officer", Set.of());
    private static final List<Person> STAFF = List.of(
            person("cto", Locale.ENGLISH, Role.CTO),
            person("dpo", Locale.FRANCE, Role.DPO),
            person("executive", Locale.FRANCE, Role.EXECUTIVE),
            person("lead", Locale.ENGLISH, Role.INCIDENT_LEAD),
            person("legal", Locale.ENGLISH, Role.LEGAL),
            person("officer", Locale.ENGLISH, Role.PRIVACY_OFFICER),
            person("root", Locale.ENGLISH, Role.ADMIN));

    private record Told(String template, String reader, Map<String, ?> vocabulary) {}

    private final List<Told> letters = new ArrayList<>();
    private List<Person> staff = STAFF;
    private boolean broken;
    private final Desk desk = new Desk(
                    Rungs.class,
                    Alerts.class,
                    AlertLinks.class,
                    Listeners.class,
                    SeniorAlert.class,
                    StaffLetters.class,
                    Bell.class,
                    StoredEscalation.class,
                    Watch.class,
                    Watchdog.class)
            .with(Notices.class, notices())
            .with(People.class, people())
            .open();

    @BeforeEach
    void aCaseIsReported() {
        desk.happens(new BreachReported(REFERENCE, "Intrusion", 1, OFFICER, DETECTED));
        desk.get(Escalation.class).alertSeniorPersonnel(REFERENCE);
        letters.clear();
    }

    @AfterEach
    void close() {
        desk.close();
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
        after(elapsed);
        escalation().ring(authority());
        assertThat(rungOn(authority())).hasSize(rungs);
        assertThat(readers())
                .doesNotHaveDuplicates()
                .containsAll(readers.isEmpty() ? List.of() : List.of(readers.split(" ")));
    }

    @Test
    void aRungRingsOnce() {
        after("18h");
        escalation().ring(authority());
        letters.clear();
        escalation().ring(authority());
        assertThat(letters).isEmpty();
        assertThat(escalation().nextRungAt(authority())).contains(DETECTED.plus(Duration.ofHours(36)));
    }

    @Test
    void theLetterSpeaksItsReadersLanguageWithTheWordsOfTheTemplate() {
        triaged(Outcome.PERSONAL_DATA_BREACH);
        after("18h");
        escalation().ring(authority());
        assertThat(letters).allSatisfy(letter -> assertThat(
                        letter.vocabulary().keySet().stream().map(String::valueOf))
                .containsExactlyInAnyOrder("reference", "title", "duty", "duties", "percent", "link", "late"));
        assertThat(duties("dpo"))
                .contains(Map.of(
                        "duty", "Notifier CNIL (GDPR Art. 33(1))",
                        "due", "vendredi 27 novembre 2026 09:30 (+01:00, Europe/Paris)",
                        "remaining", "reste 54 h 0 min",
                        "percent", 25));
        assertThat(letterOf("lead")).containsEntry("late", false);
    }

    @ParameterizedTest
    @CsvSource({"59m, 0", "1h, 1", "4h, 2", "12h, 3"})
    void triageHasALadderOfItsOwn(String elapsed, int rungs) {
        after(elapsed);
        escalation().ring(desk.row("POLICY-TRIAGE").id());
        assertThat(rungOn(desk.row("POLICY-TRIAGE").id())).hasSize(rungs);
    }

    @Test
    void hundredsOfCustomersAreOneLetterPerPersonAndMoment() {
        affected(400, 24);
        after("6h");
        letters.clear();
        desk.obligations().of(REFERENCE).forEach(owed -> escalation().ring(owed.id()));
        assertThat(readers()).doesNotHaveDuplicates().contains("dpo", "lead");
        assertThat(escalation().rung(REFERENCE))
                .filteredOn(rung -> rung.percent() == 25)
                .hasSize(801);
        assertThat(duties("dpo"))
                .extracting(line -> String.valueOf(line.get("duty")))
                .contains("Informer 400 clients (Customer contract, notice within 24 hours)");
    }

    @Test
    void aRungThatWouldFollowWithinAMinuteRingsWithTheFirst() {
        desk.affected = List.of(CaseInHand.customer("c1", null));
        desk.hand = desk.hand.aware(DETECTED.plusSeconds(30));
        desk.happens(new BreachReported(REFERENCE, "Intrusion", 1, OFFICER, DETECTED));
        after("12h");
        escalation().ring(desk.row("POLICY-TRIAGE").id());
        assertThat(rungOn(desk.row("CONTRACT-24H").id()))
                .extracting(Escalation.Rung::percent)
                .containsExactly(50, 25);
        assertThat(readers()).doesNotHaveDuplicates();
    }

    @Test
    void aRungRungAfterAStopSaysHowLate() {
        after("80h");
        desk.get(Watchdog.class).watch();
        assertThat(rungOn(authority()))
                .extracting(Escalation.Rung::percent, Escalation.Rung::lateSeconds)
                .contains(tuple(100, 8 * 3600L), tuple(25, 62 * 3600L));
        assertThat(letters)
                .filteredOn(letter -> letter.template().equals("staff/escalation"))
                .extracting(Told::reader)
                .doesNotHaveDuplicates();
    }

    @Test
    void aLadderShowsWhatHasRungAndWhatWill() {
        after("18h");
        escalation().ring(authority());
        assertThat(escalation().ladder(REFERENCE))
                .filteredOn(rung -> rung.obligation() == authority())
                .extracting(Escalation.Planned::percent, Escalation.Planned::at, Escalation.Planned::rungAt)
                .startsWith(tuple(25, DETECTED.plus(Duration.ofHours(18)), desk.now))
                .endsWith(tuple(100, DETECTED.plus(Duration.ofHours(72)), null));
    }

    @Test
    void theRestOfANotificationIsChasedEverySevenDays() {
        desk.obligations().followUp(REFERENCE, "CNIL", DETECTED, OFFICER);
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
        after("36h");
        escalation().ring(authority());
        assertThat(desk.row("GDPR-33-1").state()).isEqualTo(ObligationState.UNDECIDED);
        after("54h");
        escalation().ring(authority());
        assertThat(desk.row("GDPR-33-1").state()).isEqualTo(ObligationState.REQUIRED);
    }

    @Test
    void aLetterThatFailsHarmsNobodyAndTheWatchdogRings() {
        after("18h");
        broken = true;
        escalation().ring(authority());
        assertThat(escalation().rung(REFERENCE)).isEmpty();
        broken = false;
        desk.get(Watchdog.class).watch();
        assertThat(escalation().rung(REFERENCE)).extracting("obligation").contains(authority());
    }

    @Test
    void aLetterThatFailsLeavesTheCallersTransactionWhole() {
        after("18h");
        broken = true;
        var caller = new TransactionTemplate(desk.get(PlatformTransactionManager.class));
        caller.executeWithoutResult(status -> {
            desk.obligations().met(REFERENCE, Duty.TRIAGE, "triage", desk.now, OFFICER);
            escalation().ring(authority());
        });
        assertThat(desk.row("POLICY-TRIAGE").state()).isEqualTo(ObligationState.MET);
        assertThat(escalation().rung(REFERENCE)).isEmpty();
    }

    @Test
    void theWatchdogFindsNothingWhereEverythingRang() {
        after("36h");
        desk.get(Watchdog.class).watch();
        letters.clear();
        desk.get(Watchdog.class).watch();
        assertThat(letters).isEmpty();
    }

    @Test
    void whileAnotherNodeWatchesThisOneDoesNot() throws Exception {
        after("18h");
        var other = desk.get(javax.sql.DataSource.class).getConnection();
        other.setAutoCommit(false);
        other.createStatement().executeQuery("select name from watch for update");
        desk.get(Watchdog.class).watch();
        assertThat(escalation().rung(REFERENCE)).isEmpty();
        other.rollback();
        other.close();
        desk.get(Watchdog.class).watch();
        assertThat(rungOn(authority())).hasSize(1);
    }

    @Test
    void aClockSetBackAndForwardAgainLosesNothingAndRingsNothingTwice() {
        after("18h");
        desk.get(Watchdog.class).watch();
        var before = escalation().rung(REFERENCE).size();
        after("17h");
        desk.get(Watchdog.class).watch();
        after("18h");
        desk.get(Watchdog.class).watch();
        assertThat(escalation().rung(REFERENCE)).hasSize(before);
        after("36h");
        desk.get(Watchdog.class).watch();
        assertThat(rungOn(authority())).extracting(Escalation.Rung::percent).containsExactly(50, 25);
    }

    @Test
    void aMovedAwarenessStartsTheLadderAfresh() {
        after("18h");
        escalation().ring(authority());
        desk.hand = desk.hand.aware(DETECTED.plus(Duration.ofHours(2)));
        triaged(Outcome.PERSONAL_DATA_BREACH);
        assertThat(escalation().nextRungAt(authority())).contains(DETECTED.plus(Duration.ofHours(20)));
    }

    @Test
    void aSettledDutyRingsNoMore() {
        triaged(Outcome.NOT_A_BREACH);
        after("72h");
        escalation().ring(authority());
        assertThat(escalation().rung(REFERENCE)).isEmpty();
        assertThat(escalation().nextRungAt(authority())).isEmpty();
        assertThat(escalation().pressing(authority())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"64h47m, false", "64h48m, true", "80h, true"})
    void aClockPressesFromNinetyPerCentOn(String elapsed, boolean pressing) {
        after(elapsed);
        assertThat(escalation().pressing(authority())).isEqualTo(pressing);
    }

    @Test
    void theWatchdogAlertsTheDeputiesWhereTheTimerIsLost() {
        after("29m");
        desk.get(Watchdog.class).watch();
        assertThat(letters).isEmpty();
        after("30m");
        desk.get(Watchdog.class).watch();
        assertThat(letters).extracting(Told::template).containsOnly("staff/deputy-alert");
        assertThat(letterOf("legal")).containsEntry("unacknowledged", "cto, dpo, lead, officer");
    }

    @Test
    void aLinkAcknowledgesForItsPersonAndUntilItExpires() {
        escalation().alertDeputies(REFERENCE);
        var link = String.valueOf(letterOf("legal").get("acknowledgeLink"));
        var token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(escalation().linked(token))
                .get()
                .extracting(AlertLink::breach, AlertLink::person)
                .containsExactly(REFERENCE, "legal");
        assertThat(desk.told).extracting(Audited::action).doesNotContain("alert_acknowledged");
        assertThat(escalation().acknowledge(token + "x")).isFalse();
        assertThat(escalation().acknowledge(token)).isTrue();
        assertThat(desk.told)
                .filteredOn(event -> event.action().equals("alert_acknowledged"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.actor().name()).isEqualTo("legal");
                    assertThat(event.details()).containsEntry("channel", "link");
                });
        after("169h");
        assertThat(escalation().linked(token)).isEmpty();
    }

    @Test
    void deputiesAreAlertedOnceAndOnlyWhileNobodyAcknowledged() {
        escalation().alertDeputies(REFERENCE);
        escalation().alertDeputies(REFERENCE);
        assertThat(readers()).containsExactlyInAnyOrder("executive", "legal");
    }

    @Test
    void anAcknowledgedAlertLeavesTheDeputiesAlone() {
        escalation().acknowledge(REFERENCE, OFFICER, Channel.TASK);
        escalation().acknowledge(REFERENCE, OFFICER, Channel.PAGE);
        escalation().alertDeputies(REFERENCE);
        assertThat(letters).isEmpty();
        assertThat(desk.told)
                .extracting(Audited::action)
                .filteredOn("alert_acknowledged"::equals)
                .hasSize(1);
    }

    @Test
    void whereNobodyHasTheRoleAdministratorsAreRung() {
        staff = List.of(person("root", Locale.ENGLISH, Role.ADMIN));
        after("18h");
        escalation().ring(authority());
        assertThat(readers()).containsExactly("root");
    }

    @Test
    void anExerciseIsLessPatient() {
        desk.hand = desk.hand.speed(60);
        assertThat(escalation().patience(REFERENCE)).isEqualTo(Duration.ofSeconds(30));
    }

    private Escalation escalation() {
        return desk.get(Escalation.class);
    }

    private List<Escalation.Rung> rungOn(long obligation) {
        return escalation().rung(REFERENCE).stream()
                .filter(rung -> rung.obligation() == obligation)
                .toList();
    }

    private long authority() {
        return desk.row("GDPR-33-1").id();
    }

    private void after(String elapsed) {
        desk.now = DETECTED.plus(Duration.parse("PT" + elapsed));
    }

    private void affected(int customers, @Nullable Integer hours) {
        desk.affected = IntStream.range(0, customers)
                .mapToObj(number -> CaseInHand.customer("c" + number, hours))
                .toList();
        triaged(Outcome.PERSONAL_DATA_BREACH);
    }

    private void triaged(Outcome outcome) {
        desk.hand = desk.hand.outcome(outcome);
        desk.happens(new OutcomeDecided(REFERENCE, outcome, "as triage said", OFFICER, DETECTED));
    }

    private List<String> readers() {
        return letters.stream().map(Told::reader).toList();
    }

    private Map<String, Object> letterOf(String reader) {
        return Map.copyOf(letters.stream()
                .filter(letter -> letter.reader().equals(reader))
                .findFirst()
                .orElseThrow()
                .vocabulary());
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, ?>> duties(String reader) {
        return (List<Map<String, ?>>) Objects.requireNonNull(letterOf(reader).get("duties"));
    }

    private Notices notices() {
        var notices = mock(Notices.class);
        when(notices.tell(anyString(), any(), anyString(), anyCollection(), any()))
                .thenAnswer(call -> {
                    if (broken) failInATransaction();
                    Collection<Person> readers = call.getArgument(3);
                    Function<Person, Map<String, ?>> vocabulary = call.getArgument(4);
                    readers.forEach(reader ->
                            letters.add(new Told(call.getArgument(2), reader.name(), vocabulary.apply(reader))));
                    return 1L;
                });
        return notices;
    }

    /** As the real room would: joined to the caller's transaction, which it marks for rollback. */
    private void failInATransaction() {
        new TransactionTemplate(desk.get(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            throw new IllegalStateException("no template");
        });
    }

    private People people() {
        var people = mock(People.class);
        when(people.withOneOf(anyCollection())).thenAnswer(call -> {
            Collection<Role> roles = call.getArgument(0);
            return staff.stream()
                    .filter(person -> person.roles().stream().anyMatch(roles::contains))
                    .toList();
        });
        return people;
    }

    private static Person person(String name, Locale locale, Role role) {
        return new Person(name, name + "@host.example.com", null, locale, Set.of(role));
    }
}
