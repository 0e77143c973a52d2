package eu.vigie.escalation;

import static eu.vigie.obligation.CaseInHand.DETECTED;
import static eu.vigie.obligation.CaseInHand.REFERENCE;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.breach.BreachReported;
import eu.vigie.breach.FactOrigin;
import eu.vigie.breach.FactsChanged;
import eu.vigie.breach.Outcome;
import eu.vigie.breach.OutcomeDecided;
import eu.vigie.delivery.ThisNode;
import eu.vigie.identity.People;
import eu.vigie.identity.Person;
import eu.vigie.notice.Notices;
import eu.vigie.obligation.CaseInHand;
import eu.vigie.obligation.Desk;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Escalation on an empty database, with one reported case and one person to a role; what people are told is kept. */
class BellTower implements AutoCloseable {

    static final Actor OFFICER = new Actor("officer", Set.of(Role.PRIVACY_OFFICER));
    private static final List<Person> STAFF = List.of(
            person("cto", Locale.ENGLISH, Role.CTO),
            person("dpo", Locale.FRANCE, Role.DPO),
            person("executive", Locale.FRANCE, Role.EXECUTIVE),
            person("lead", Locale.ENGLISH, Role.INCIDENT_LEAD),
            person("legal", Locale.ENGLISH, Role.LEGAL),
            person("officer", Locale.ENGLISH, Role.PRIVACY_OFFICER),
            person("root", Locale.ENGLISH, Role.ADMIN));

    /** A letter; {@code notice} is the number of its wave. */
    record Told(long notice, String template, String reader, Map<String, ?> vocabulary) {}

    final List<Told> letters = new ArrayList<>();
    final Desk desk;
    List<Person> staff = STAFF;
    /** No letter can be written. */
    boolean broken;
    /** Nobody can be looked up. */
    boolean lost;
    /** What comes between, when people are looked up. */
    Runnable meanwhile = () -> {};
    /** Readers whose letters no mail server takes. */
    final Set<String> untaken = new HashSet<>();
    /** Readers whose letters a mail server is being handed at this moment. */
    final Set<String> inDoubt = new HashSet<>();

    private long waves;

    BellTower() {
        this(null, "");
    }

    /** With other ladders, and with a gateway for telephones. */
    BellTower(@Nullable String folder, String gateway) {
        desk = new Desk(
                        Rungs.class,
                        Alerts.class,
                        AlertLinks.class,
                        SeniorRoles.class,
                        SeniorAlert.class,
                        StaffLetters.class,
                        Gravities.class,
                        Weighing.class,
                        Climbers.class,
                        Plans.class,
                        Rota.class,
                        RotaRules.class,
                        RotaKeeping.class,
                        Chain.class,
                        Calls.class,
                        OpenCalls.class,
                        Answers.class,
                        WaitingAlarms.class,
                        StoredAlarms.class,
                        History.class,
                        Lines.class,
                        Messages.class,
                        LettersLookedAt.class,
                        MessageWriter.class,
                        Messenger.class,
                        Rounds.class,
                        Gateway.class,
                        GatewayLedger.class,
                        HeldCases.class,
                        Bell.class,
                        Peal.class,
                        StoredEscalation.class,
                        Watch.class,
                        Passes.class,
                        Watchdog.class)
                .with(ThisNode.class, node())
                .with(Ladders.class, Ladders.read(folder))
                .with(GatewaySettings.class, new GatewaySettings(gateway, "a-secret-of-the-gateway", "phone"))
                .with(Notices.class, notices())
                .with(People.class, people())
                .open();
        desk.happens(new BreachReported(REFERENCE, "Intrusion", 1, OFFICER, DETECTED));
        escalation().alertSeniorPersonnel(REFERENCE);
        letters.clear();
    }

    /** So that no deputies are alerted while a test looks at rungs. */
    void everybodyHasSeenTheAlert() {
        for (var senior : List.of("cto", "dpo", "lead", "officer"))
            escalation().acknowledge(REFERENCE, new Actor(senior, Set.of()), Channel.PAGE);
    }

    /** Only what this room reads of a case is true of the row. */
    void caseIsClosed() {
        desk.get(JdbcClient.class)
                .sql(
                        "insert into breach_case (reference, reference_year, reference_number, title, description, detected_at,"
                                + " systems, speed, controller_aware_at, processor_aware_at, controller_aware_stated,"
                                + " processor_aware_stated, facts_version, reported_by, reported_at, closed_at)"
                                + " values (:reference, 2026, 1, '', '', :at, '[]', 1, :at, :at, false, false, 1, '', :at, :at)")
                .param("reference", REFERENCE)
                .param("at", DETECTED.atOffset(ZoneOffset.UTC))
                .update();
    }

    void caseIsOpenedAgain() {
        desk.get(JdbcClient.class)
                .sql("update breach_case set closed_at = null")
                .update();
    }

    Escalation escalation() {
        return desk.get(Escalation.class);
    }

    Alarms alarms() {
        return desk.get(Alarms.class);
    }

    /** Rings the duty, and tells people at once what they may be told. */
    void ring(long obligation) {
        escalation().ring(obligation);
        beat();
    }

    /** The duty rings rung by rung until so much time has passed; what was told on the way is forgotten. */
    void climb(long obligation, String elapsed) {
        var until = DETECTED.plus(Duration.parse("PT" + elapsed));
        for (var step : List.of("18h", "36h", "54h", "64h48m", "72h")) {
            after(step);
            if (desk.now.isAfter(until)) break;
            letters.clear();
            ring(obligation);
        }
        desk.now = until;
    }

    /** As H2 does after a deadlock: nothing is left of the transaction, nor of its savepoints. */
    void losesARaceAndAllBefore() {
        try {
            DataSourceUtils.getConnection(desk.get(DataSource.class)).rollback();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        losesARace();
    }

    static void losesARace() {
        throw new CannotAcquireLockException("another was faster");
    }

    void watch() {
        desk.get(Watchdog.class).watch();
        beat();
    }

    /** The rounds are made once. */
    void beat() {
        desk.get(Watch.class).whenFree(Watch.ROUNDS, () -> {
            desk.get(Rounds.class).pass(desk.now);
            desk.get(Messenger.class).pass(desk.now);
        });
    }

    long authority() {
        return desk.row("GDPR-33-1").id();
    }

    List<Escalation.Rung> rungOn(long obligation) {
        return escalation().rung(REFERENCE).stream()
                .filter(rung -> rung.obligation() == obligation)
                .toList();
    }

    void after(String elapsed) {
        desk.now = DETECTED.plus(Duration.parse("PT" + elapsed));
    }

    void affected(int customers, @Nullable Integer hours) {
        desk.affected = IntStream.range(0, customers)
                .mapToObj(number -> CaseInHand.customer("c" + number, hours))
                .toList();
        triaged(Outcome.PERSONAL_DATA_BREACH);
    }

    void triaged(Outcome outcome) {
        desk.hand = desk.hand.outcome(outcome);
        desk.happens(new OutcomeDecided(REFERENCE, outcome, "as triage said", OFFICER, DETECTED));
    }

    /** The facts become as grave as that. */
    void weighs(@Nullable String band) {
        desk.band = band;
        desk.happens(new FactsChanged(REFERENCE, 2, Map.of(), FactOrigin.UNSTATED, OFFICER, desk.now));
    }

    List<String> readers() {
        return letters.stream().map(Told::reader).toList();
    }

    Map<String, Object> letterOf(String reader) {
        return Map.copyOf(letters.stream()
                .filter(letter -> letter.reader().equals(reader))
                .reduce((first, last) -> last)
                .orElseThrow()
                .vocabulary());
    }

    /** What the last letter to that reader says of its cases. */
    @SuppressWarnings("unchecked")
    List<Map<String, ?>> cases(String reader) {
        return (List<Map<String, ?>>) Objects.requireNonNull(letterOf(reader).get("cases"));
    }

    @SuppressWarnings("unchecked")
    List<Map<String, ?>> duties(String reader) {
        return cases(reader).stream()
                .flatMap(one -> ((List<Map<String, ?>>) Objects.requireNonNull(one.get("duties"))).stream())
                .toList();
    }

    /** The token of the link in the last letter to that reader. */
    String token(String reader) {
        var link = String.valueOf(letterOf(reader).get("acknowledgeLink"));
        return link.substring(link.lastIndexOf('/') + 1);
    }

    @Override
    public void close() {
        desk.close();
    }

    private Notices notices() {
        var notices = mock(Notices.class);
        when(notices.tell(anyString(), any(), anyString(), anyCollection(), any()))
                .thenAnswer(call -> {
                    if (broken) failInATransaction();
                    Collection<Person> readers = call.getArgument(3);
                    Function<Person, Map<String, ?>> vocabulary = call.getArgument(4);
                    var wave = ++waves;
                    readers.forEach(reader ->
                            letters.add(new Told(wave, call.getArgument(2), reader.name(), vocabulary.apply(reader))));
                    return wave;
                });
        when(notices.takeBack(anyLong(), anyString(), anyString())).thenAnswer(call -> {
            long wave = call.getArgument(0);
            String reader = call.getArgument(1);
            return untaken.contains(reader)
                    && !inDoubt.contains(reader)
                    && letters.removeIf(
                            letter -> letter.notice() == wave && letter.reader().equals(reader));
        });
        when(notices.waits(anyLong(), anyString()))
                .thenAnswer(call -> untaken.contains(call.<String>getArgument(1))
                        && !inDoubt.contains(call.<String>getArgument(1))
                        && letters.stream()
                                .anyMatch(letter -> letter.notice() == call.<Long>getArgument(0)
                                        && letter.reader().equals(call.getArgument(1))));
        when(notices.inDoubt(anyLong(), anyString())).thenAnswer(call -> inDoubt.contains(call.<String>getArgument(1)));
        return notices;
    }

    /** As the real room would: joined to the caller's transaction, which it marks for rollback. */
    private void failInATransaction() {
        new TransactionTemplate(desk.get(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            throw new IllegalStateException("no template");
        });
    }

    private static ThisNode node() {
        var node = mock(ThisNode.class);
        when(node.name()).thenReturn("tower");
        return node;
    }

    private People people() {
        var people = mock(People.class);
        when(people.withOneOf(anyCollection())).thenAnswer(call -> {
            if (lost) failInATransaction();
            meanwhile.run();
            Collection<Role> roles = call.getArgument(0);
            return staff.stream()
                    .filter(person -> person.roles().stream().anyMatch(roles::contains))
                    .toList();
        });
        when(people.named(anyString()))
                .thenAnswer(call -> Optional.ofNullable(staff.stream()
                        .filter(person -> person.name().equals(call.getArgument(0)))
                        .findFirst()
                        .orElse(null)));
        return people;
    }

    static Person person(String name, Locale locale, Role... roles) {
        return new Person(name, name + "@host.example.com", "+33 1 00 00 00 00", locale, Set.of(roles));
    }
}
