package eu.vigie.notice;

import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.audit.Trail;
import eu.vigie.breach.Breach;
import eu.vigie.breach.BreachState;
import eu.vigie.breach.Breaches;
import eu.vigie.breach.CaseRequests;
import eu.vigie.breach.Facts;
import eu.vigie.breach.Outcome;
import eu.vigie.deadline.RegimeStatus;
import eu.vigie.delivery.Deliveries;
import eu.vigie.delivery.Delivery;
import eu.vigie.delivery.LedgerRoom;
import eu.vigie.estate.AffectedCustomer;
import eu.vigie.estate.AffectedCustomer.AffectedResource;
import eu.vigie.estate.Contact;
import eu.vigie.estate.Customer;
import eu.vigie.estate.Estate;
import eu.vigie.estate.Organisation;
import eu.vigie.evidence.Evidence;
import eu.vigie.evidence.LegalHolds;
import eu.vigie.identity.People;
import eu.vigie.lawenforcement.PoliceRequests;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.ObligationState;
import eu.vigie.obligation.Obligations;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import tools.jackson.databind.json.JsonMapper;

/** The room of letters over a ledger of its own; the rooms below are told what to answer. */
abstract class NoticeRoom {

    /** However busy the machine is. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    static final Actor OFFICER = new Actor("officer", Set.of(Role.PRIVACY_OFFICER));
    static final Actor APPROVER = new Actor("approver", Set.of(Role.LEGAL));

    static final Breaches BREACHES = mock(Breaches.class);
    static final Estate ESTATE = mock(Estate.class);

    AnnotationConfigApplicationContext room = new AnnotationConfigApplicationContext();
    Obligations obligations = mock(Obligations.class);

    static final Facts FACTS = facts(Map.of(
            "personalData",
            true,
            "nature",
            List.of("CONFIDENTIALITY"),
            "consequences",
            "Unwanted contact, attempts at phishing.",
            "measuresTaken",
            "Key revoked, hosts isolated."));

    /** Facts by the names of their fields. */
    static Facts facts(Map<String, Object> known) {
        return JsonMapper.builder().build().convertValue(known, Facts.class);
    }

    @TempDir
    Path folder = Path.of("");

    @TestConfiguration
    @ComponentScan(basePackages = {"eu.vigie.notice", "eu.vigie.document"})
    static class Below {
        @Bean
        Breaches breaches() {
            return BREACHES;
        }

        @Bean
        Estate estate() {
            return ESTATE;
        }

        @Bean
        Trail trail() {
            return mock(Trail.class);
        }

        @Bean
        CaseRequests requests() {
            return mock(CaseRequests.class);
        }

        @Bean
        Evidence evidence() {
            return mock(Evidence.class);
        }

        @Bean
        LegalHolds legalHolds() {
            return mock(LegalHolds.class);
        }

        @Bean
        People people() {
            return mock(People.class);
        }

        @Bean
        PoliceRequests policeRequests() {
            return mock(PoliceRequests.class);
        }

        @Bean
        Obligations obligations() {
            return mock(Obligations.class);
        }
    }

    @BeforeEach
    void open() {
        room = LedgerRoom.open(
                Clock.fixed(NOW, ZoneOffset.UTC),
                Map.of("vigie.data", folder.toString(), "vigie.delivery.threads", 1, "vigie.notice.handful", 5),
                Below.class);
        obligations = room.getBean(Obligations.class);
        Customer one = new Customer("c1", "Client *un* <b>", Locale.FRENCH, "processor", null);
        Customer two = new Customer("c2", "Client zwei", Locale.GERMAN, null, null);
        breach(null, 1);
        when(BREACHES.get("2026-0001")).thenAnswer(call -> breach);
        when(ESTATE.organisation()).thenReturn(organisation());
        when(ESTATE.affected(any(), any(), any()))
                .thenReturn(List.of(
                        new AffectedCustomer(
                                one,
                                List.of(new AffectedResource(
                                        "p1", "Boutique", "production", "ded-1", "Cluster 1", "aws", "eu-west-3"))),
                        new AffectedCustomer(two, List.of())));
        when(ESTATE.contacts(anyCollection()))
                .thenReturn(List.of(
                        contact("c1", "billing"),
                        contact("c1", "privacy"),
                        contact("c1", "security"),
                        contact("c2", "technical")));
        when(obligations.of("2026-0001"))
                .thenReturn(List.of(
                        owed("c1", ObligationState.REQUIRED),
                        owed("c2", ObligationState.UNDECIDED),
                        owed("c3", ObligationState.WITHDRAWN)));
    }

    static Contact contact(String customer, String role) {
        return new Contact(
                customer,
                role,
                role,
                role + "@" + customer + ".example.com",
                null,
                customer.equals("c1") ? Locale.FRENCH : Locale.GERMAN);
    }

    static Obligation owed(String customer, ObligationState state) {
        return owed(customer, state, NOW);
    }

    static Obligation metByAuthority() {
        return new Obligation(
                2,
                "2026-0001",
                "GDPR-33-1",
                "notification",
                RegimeStatus.IN_FORCE,
                Duty.AUTHORITY,
                "CNIL",
                "CNIL",
                ObligationState.MET,
                NOW,
                NOW,
                NOW,
                NOW,
                false,
                false,
                null,
                "GDPR Art. 33(1)");
    }

    static Obligation owed(String customer, ObligationState state, Instant due) {
        return new Obligation(
                1,
                "2026-0001",
                "CONTRACT-24H",
                "notice",
                RegimeStatus.IN_FORCE,
                Duty.CUSTOMERS,
                customer,
                customer,
                state,
                NOW,
                due,
                NOW,
                null,
                null,
                null,
                null,
                "contract");
    }

    static Organisation organisation() {
        return new Organisation(
                "Hébergeur Exemple SAS",
                null,
                null,
                "FR",
                null,
                null,
                new Organisation.Point("Délégué à la protection des données", "dpo@host.example.com", null),
                new Organisation.Point("Cellule de crise", "crise@host.example.com", "+33100000001"),
                Locale.FRENCH);
    }

    @Nullable
    Breach breach = null;

    Facts facts = FACTS;

    private @Nullable Instant closed = null;

    void closed(Instant at) {
        closed = at;
        breach(null, 1);
    }

    void openedAgain() {
        closed = null;
        breach(null, 1);
    }

    void breach(@Nullable Outcome outcome, int speed) {
        breach = new Breach(
                "2026-0001",
                "Intrusion",
                "SSH key used from an unknown address; files read on two hosts.",
                NOW.minusSeconds(7200),
                NOW.minusSeconds(90000),
                null,
                null,
                List.of("ded-1"),
                BreachState.RESPONDING,
                outcome,
                null,
                null,
                speed,
                NOW,
                NOW.minusSeconds(5400),
                false,
                facts,
                1,
                "officer",
                NOW,
                closed,
                null);
    }

    @AfterEach
    void close() {
        LedgerRoom.rest(room);
        LedgerRoom.assertThatTheTallyIsTrue(room);
        room.close();
    }

    Notices notices() {
        return room.getBean(Notices.class);
    }

    List<Delivery> rows(long notice) {
        return room.getBean(Deliveries.class).rows("notice:" + notice, null, 0, 100);
    }

    void settle(long notice) {
        await().atMost(PATIENCE).until(() -> notices().get(notice).listing() == null);
        LedgerRoom.send(room);
        await().atMost(PATIENCE).until(() -> notices().get(notice).state() != NoticeState.SENDING);
    }

    /** Customer c2 has no contact at all. */
    long sentToTheFirstAlone() {
        when(ESTATE.contacts(anyCollection())).thenReturn(List.of(contact("c1", "security")));
        long id = notices().prepare("2026-0001", NoticeKind.CUSTOMER);
        notices().releaseAlone(id, OFFICER);
        settle(id);
        return id;
    }

    Delivery rowOf(long notice, String customer) {
        return rows(notice).stream()
                .filter(row -> row.recipient().equals(customer))
                .findFirst()
                .orElseThrow();
    }
}
