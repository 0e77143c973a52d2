package eu.vigie.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.breach.Breach;
import eu.vigie.breach.BreachState;
import eu.vigie.breach.Breaches;
import eu.vigie.breach.Facts;
import eu.vigie.breach.Nature;
import eu.vigie.breach.Outcome;
import eu.vigie.delivery.CapturedMail;
import eu.vigie.delivery.Deliveries;
import eu.vigie.delivery.Delivery;
import eu.vigie.delivery.LedgerRoom;
import eu.vigie.document.Letter;
import eu.vigie.document.Letters;
import eu.vigie.estate.AffectedCustomer;
import eu.vigie.estate.AffectedCustomer.AffectedResource;
import eu.vigie.estate.Contact;
import eu.vigie.estate.Customer;
import eu.vigie.estate.Estate;
import eu.vigie.estate.Organisation;
import eu.vigie.identity.Person;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.ObligationState;
import eu.vigie.obligation.Obligations;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.RoleMissing;
import eu.vigie.refusal.SamePerson;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

class WaveTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Actor OFFICER = new Actor("officer", Set.of(Role.PRIVACY_OFFICER));
    private static final Actor APPROVER = new Actor("approver", Set.of(Role.LEGAL));

    private static final Breaches BREACHES = mock(Breaches.class);
    private static final Estate ESTATE = mock(Estate.class);

    private AnnotationConfigApplicationContext room = new AnnotationConfigApplicationContext();
    private Obligations obligations = mock(Obligations.class);

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
        Obligations obligations() {
            return mock(Obligations.class);
        }
    }

    @BeforeEach
    void open() {
        room = LedgerRoom.open(
                Clock.fixed(NOW, ZoneOffset.UTC),
                Map.of("vigie.data", folder.toString(), "vigie.delivery.threads", 1),
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
                                one, List.of(new AffectedResource("p1", "Boutique", "production", "ded-1"))),
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

    private static Contact contact(String customer, String role) {
        return new Contact(
                customer,
                role,
                role,
                role + "@" + customer + ".example.com",
                null,
                customer.equals("c1") ? Locale.FRENCH : Locale.GERMAN);
    }

    private static Obligation owed(String customer, ObligationState state) {
        return new Obligation(
                1,
                "2026-0001",
                "CONTRACT-24H",
                Duty.CUSTOMERS,
                customer,
                customer,
                state,
                NOW,
                NOW,
                NOW,
                null,
                null,
                null,
                null,
                "contract");
    }

    private static Organisation organisation() {
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

    private @Nullable Breach breach = null;

    private void breach(@Nullable Outcome outcome, int speed) {
        Facts facts = new Facts(
                null,
                true,
                List.of(Nature.CONFIDENTIALITY),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "Unwanted contact, attempts at phishing.",
                "Key revoked, hosts isolated.",
                null);
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
                null,
                null);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private Notices notices() {
        return room.getBean(Notices.class);
    }

    private List<Delivery> rows(long notice) {
        return room.getBean(Deliveries.class).rows("notice:" + notice, null, 0, 100);
    }

    private void settle(long notice) {
        LedgerRoom.send(room);
        for (int turn = 0; turn < 200 && notices().get(notice).state() == NoticeState.SENDING; turn++) {
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }

    @Test
    void anApprovedNoticeReachesTheResponsibleContactsOfWhomItIsOwedTo() throws Exception {
        long id = notices().prepare("2026-0001", NoticeKind.CUSTOMER);
        assertThat(notices().prepare("2026-0001", NoticeKind.CUSTOMER)).isEqualTo(id);
        assertThatThrownBy(() -> notices().send(id)).isInstanceOf(NoticeConflict.class);
        assertThatThrownBy(() -> notices().approve(id, APPROVER)).isInstanceOf(NoticeConflict.class);
        notices().drafted(id, OFFICER);
        assertThatThrownBy(() -> notices().approve(id, OFFICER)).isInstanceOf(SamePerson.class);
        notices().approve(id, APPROVER);
        assertThat(notices().get(id).state()).isEqualTo(NoticeState.APPROVED);
        notices().send(id);
        notices().send(id);
        settle(id);
        assertThat(rows(id))
                .extracting(Delivery::address)
                .containsExactlyInAnyOrder(
                        "privacy@c1.example.com", "security@c1.example.com", "technical@c2.example.com");
        assertThat(rows(id)).extracting(Delivery::messageId).doesNotHaveDuplicates();
        assertThat(notices().get(id).state()).isEqualTo(NoticeState.COMPLETE);
        verify(obligations, org.mockito.Mockito.atLeastOnce())
                .met(eq("2026-0001"), eq(Duty.CUSTOMERS), eq("c1"), any(), any());
        verify(obligations).met(eq("2026-0001"), eq(Duty.CUSTOMERS), eq("c2"), any(), any());
        verify(obligations, never()).met(any(), any(), eq("c3"), any(), any());
        CapturedMail mail = room.getBean(CapturedMail.class);
        String letter = mail.read(rows(id).get(0).id()).text();
        assertThat(letter)
                .contains(
                        "Client *un* <b>",
                        "Boutique",
                        "crise@host.example.com",
                        "pas encore connu",
                        "vos responsables de traitement");
        keep("customer-fr", mail.read(rows(id).get(0).id()));
        keep("customer-de", mail.read(rows(id).get(2).id()));
    }

    private static void keep(String name, CapturedMail.Content content) throws Exception {
        Path out = Files.createDirectories(Path.of("target/letters"));
        Files.writeString(out.resolve(name + ".txt"), content.text());
        Files.writeString(out.resolve(name + ".html"), content.html());
    }

    @Test
    void aChangedWordingVoidsTheApproval() {
        long id = notices().prepare("2026-0001", NoticeKind.CUSTOMER);
        notices().drafted(id, OFFICER);
        notices().approve(id, APPROVER);
        notices().word(id, "en", notices().wording(id).get("en") + "\nMore.\n", OFFICER);
        assertThat(notices().get(id).state()).isEqualTo(NoticeState.DRAFT);
        assertThatThrownBy(() -> notices().send(id)).isInstanceOf(NoticeConflict.class);
    }

    @Test
    void theGateNamesLanguageAndElement() {
        long id = notices().prepare("2026-0001", NoticeKind.CUSTOMER);
        notices()
                .word(
                        id,
                        "de",
                        "Subject: s\n\n{{nature}} {{contact}} {{measuresTaken}} {{measuresProposed}} {{#whatYouCanDo}} {{/whatYouCanDo}}",
                        OFFICER);
        assertThatThrownBy(() -> notices().drafted(id, OFFICER))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("de, consequences")
                .hasMessageContaining("de, whatYouCanDo");
        assertThatThrownBy(() -> notices().word(id, "de", "Subject: s\n\n{{nature}} {{naturre}}", OFFICER))
                .hasMessageContaining("naturre");
        assertThatThrownBy(() -> notices().word(id, "de", "Subject: s\n\nx", APPROVER_WITHOUT_ROLE))
                .isInstanceOf(RoleMissing.class);
    }

    private static final Actor APPROVER_WITHOUT_ROLE = new Actor("reporter", Set.of(Role.REPORTER));

    @Test
    void underAPressingClockOnePersonReleasesAndTheApprovalFollows() {
        long id = notices().prepare("2026-0001", NoticeKind.CUSTOMER);
        notices().releaseAlone(id, OFFICER);
        settle(id);
        assertThat(notices().get(id).releasedAlone()).isTrue();
        assertThat(rows(id)).hasSize(3);
        assertThatThrownBy(() -> notices().approve(id, OFFICER)).isInstanceOf(SamePerson.class);
        notices().approve(id, APPROVER);
        assertThat(notices().get(id).releasedAlone()).isFalse();
    }

    @Test
    void theWordingFollowsTheOutcomeUntilItIsDrafted() {
        long id = notices().prepare("2026-0001", NoticeKind.CUSTOMER);
        breach(Outcome.PROJECT_DATA_BREACH, 1);
        notices().drafted(id, OFFICER);
        assertThat(notices().wording(id).get("en")).contains("project data such as code");
    }

    @Test
    void aNoticeToNobodyIsWithdrawn() {
        when(obligations.of("2026-0001")).thenReturn(List.of());
        long id = notices().prepare("2026-0001", NoticeKind.CUSTOMER);
        notices().releaseAlone(id, OFFICER);
        assertThat(notices().get(id).state()).isEqualTo(NoticeState.WITHDRAWN);
    }

    @Test
    void personsAreReadWholeOrNotAtAllAndToldOnce() throws Exception {
        PersonsToTell persons = room.getBean(PersonsToTell.class);
        long id = notices().prepare("2026-0001", NoticeKind.PERSON);
        notices().drafted(id, OFFICER);
        assertThatThrownBy(() -> notices().approve(id, APPROVER)).isInstanceOf(NoticeConflict.class);
        String good =
                "id,name,email,locale\r\n1,\"A, B\",a@example.com,fr\r\n2,C,c@example.com,en\r\n1,\"A, B\",a@example.com,fr\r\n3,D,A@example.com,fr\r\n";
        assertThat(persons.replace("2026-0001", new StringReader(good), OFFICER))
                .isEqualTo(3);
        assertThatThrownBy(() ->
                        persons.replace("2026-0001", new StringReader("id,name,email,locale\n9,x,nope,fr\n"), OFFICER))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("line 2");
        notices().approve(id, APPROVER);
        notices().send(id);
        settle(id);
        assertThat(rows(id)).extracting(Delivery::address).containsExactly("a@example.com", "c@example.com");
        assertThat(notices().get(id).state()).isEqualTo(NoticeState.COMPLETE);
        verify(obligations).met(eq("2026-0001"), eq(Duty.PERSONS), eq("persons"), any(), any());
        keep("person-en", room.getBean(CapturedMail.class).read(rows(id).get(1).id()));
    }

    @Test
    void everyPreviewFillsAndAnExerciseSaysSo() {
        breach(null, 60);
        for (NoticeKind kind : List.of(NoticeKind.CUSTOMER, NoticeKind.CONTROLLER, NoticeKind.PERSON)) {
            for (Letter letter : notices().preview(notices().prepare("2026-0001", kind))) {
                assertThat(letter.subject()).matches("\\[(EXERCISE|EXERCICE|ÜBUNG)] .*");
                assertThat(letter.text()).startsWith("*** ");
                assertThat(letter.html()).contains("<blockquote>");
            }
        }
    }

    @Test
    void ourOwnPeopleAreToldAtOnceInTheirLanguages() throws Exception {
        Person cto = new Person("cto", "cto@host.example.com", null, Locale.FRENCH, Set.of(Role.CTO));
        Person dpo = new Person("dpo", "dpo@host.example.com", null, Locale.ENGLISH, Set.of(Role.DPO));
        long alert = notices()
                .tell(
                        "2026-0001",
                        NoticeKind.SENIOR_ALERT,
                        "staff/senior-alert",
                        List.of(cto, dpo),
                        Map.of(
                                "reference",
                                "2026-0001",
                                "title",
                                "Intrusion",
                                "description",
                                "d",
                                "detectedAt",
                                NOW,
                                "reportedBy",
                                "officer",
                                "link",
                                "http://127.0.0.1:8080/breaches/2026-0001",
                                "acknowledgeLink",
                                "http://127.0.0.1:8080/a?t=x_y",
                                "exercise",
                                false),
                        OFFICER);
        long rung = notices()
                .tell(
                        "2026-0001",
                        NoticeKind.ESCALATION,
                        "staff/escalation",
                        List.of(cto, dpo),
                        Map.of(
                                "reference",
                                "2026-0001",
                                "title",
                                "Intrusion",
                                "duty",
                                Duty.AUTHORITY,
                                "due",
                                NOW,
                                "remaining",
                                "18 h",
                                "percent",
                                75,
                                "link",
                                "http://127.0.0.1:8080/x",
                                "late",
                                false,
                                "exercise",
                                false),
                        Actor.VIGIE);
        settle(alert);
        settle(rung);
        CapturedMail mail = room.getBean(CapturedMail.class);
        assertThat(mail.read(rows(alert).get(0).id()).text())
                .contains("24 novembre 2026 à 11:00 (Europe/Paris, UTC+01:00)", "http://127.0.0.1:8080/a?t=x_y");
        assertThat(mail.read(rows(rung).get(0).id()).headers().get("Subject"))
                .isEqualTo("2026-0001 : 75 % du délai écoulé – notifier l’autorité");
        assertThat(notices().get(alert).state()).isEqualTo(NoticeState.COMPLETE);
        keep("alert-en", mail.read(rows(alert).get(1).id()));
        keep("rung-fr", mail.read(rows(rung).get(0).id()));
        assertThat(room.getBean(Letters.class).languages("staff/escalation")).hasSize(2);
    }
}
