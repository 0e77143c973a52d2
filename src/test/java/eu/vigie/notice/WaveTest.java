package eu.vigie.notice;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.breach.Outcome;
import eu.vigie.delivery.CapturedMail;
import eu.vigie.delivery.Delivery;
import eu.vigie.delivery.DeliveryState;
import eu.vigie.document.Letter;
import eu.vigie.document.Letters;
import eu.vigie.identity.Person;
import eu.vigie.obligation.Duty;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.RoleMissing;
import eu.vigie.refusal.SamePerson;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@OnPostgresqlToo
class WaveTest extends NoticeRoom {

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
                .hasMessageContaining("wording.de, code=element-missing-consequences")
                .hasMessageContaining("wording.de, code=element-missing-whatYouCanDo");
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
                        Map.ofEntries(
                                entry("reference", "2026-0001"),
                                entry("title", "Intrusion"),
                                entry("description", "d"),
                                entry("detectedAt", NOW),
                                entry("reportedBy", "officer"),
                                entry("link", "http://127.0.0.1:8080/breaches/2026-0001"),
                                entry("acknowledgeLink", "http://127.0.0.1:8080/a?t=x_y"),
                                entry("late", true),
                                entry("by", "4 h 30 min"),
                                entry("writtenAt", NOW),
                                entry("exercise", false)),
                        OFFICER);
        long rung = notices()
                .tell(
                        "2026-0001",
                        NoticeKind.ESCALATION,
                        "staff/escalation",
                        List.of(cto, dpo),
                        rungLetter(),
                        Actor.VIGIE);
        settle(alert);
        settle(rung);
        CapturedMail mail = room.getBean(CapturedMail.class);
        assertThat(mail.read(rows(alert).get(0).id()).text())
                .contains(
                        "24 novembre 2026 à 11:00 (Europe/Paris, UTC+01:00)",
                        "http://127.0.0.1:8080/a?t=x_y",
                        "Cette alerte part avec 4 h 30 min de retard.");
        assertThat(mail.read(rows(rung).get(0).id()).headers().get("Subject"))
                .isEqualTo("2026-0001 : 75 % du délai écoulé – notifier l’autorité");
        assertThat(mail.read(rows(rung).get(0).id()).text())
                .contains("Vous suppléez : dpo", "échéance y ; cette sonnerie vient avec 2 h 0 min de retard");
        assertThat(notices().get(alert).state()).isEqualTo(NoticeState.COMPLETE);
        keep("alert-en", mail.read(rows(alert).get(1).id()));
        keep("rung-fr", mail.read(rows(rung).get(0).id()));
        assertThat(room.getBean(Letters.class).languages("staff/escalation")).hasSize(2);
    }

    @Test
    void aLetterToOurPeopleIsTakenBackUnlessItHasGone() {
        Person cto = new Person("cto", "cto@host.example.com", null, Locale.ENGLISH, Set.of(Role.CTO));
        Person dpo = new Person("dpo", "dpo@host.example.com", null, Locale.FRENCH, Set.of(Role.DPO));
        long rung = Objects.requireNonNull(
                new TransactionTemplate(room.getBean(PlatformTransactionManager.class)).execute(status -> {
                    long wave = notices()
                            .tell(
                                    "2026-0001",
                                    NoticeKind.ESCALATION,
                                    "staff/escalation",
                                    List.of(cto, dpo),
                                    rungLetter(),
                                    OFFICER);
                    assertThat(notices().takeBack(wave, "cto", "collapsed into a later letter"))
                            .isTrue();
                    return wave;
                }));
        settle(rung);
        assertThat(rows(rung))
                .extracting(Delivery::recipient, Delivery::state)
                .containsExactly(tuple("cto", DeliveryState.SUPPRESSED), tuple("dpo", DeliveryState.ACCEPTED));
        assertThat(notices().takeBack(rung, "dpo", "collapsed into a later letter"))
                .isFalse();
        assertThat(notices().get(rung).state()).isEqualTo(NoticeState.COMPLETE);
    }

    private static Map<String, Object> rungLetter() {
        return Map.of(
                "about",
                "2026-0001",
                "duty",
                Duty.AUTHORITY,
                "percent",
                75,
                "late",
                false,
                "wanted",
                true,
                "acknowledgeLink",
                "http://127.0.0.1:8080/a?t=x_z",
                "writtenAt",
                NOW,
                "cases",
                List.of(rungOnACase()));
    }

    private static Map<String, Object> rungOnACase() {
        var duty = Map.of(
                "duty", "x", "due", "y", "remaining", "18 h", "percent", 75, "rangLate", true, "by", "2 h 0 min");
        return Map.of(
                "reference", "2026-0001",
                "title", "Intrusion",
                "link", "http://127.0.0.1:8080/x",
                "standsIn", true,
                "insteadOf", "dpo",
                "duties", List.of(duty));
    }

    /** Whoever saw it run again, so that the case could not be closed, would otherwise never hear of its end. */
    @Test
    void aWaveThatIsWrittenToOtherMailboxesTellsItsEndOnceMore() {
        List<String> told = new CopyOnWriteArrayList<>();
        room.addApplicationListener((ApplicationListener<PayloadApplicationEvent<?>>) event -> {
            if (event.getPayload() instanceof NoticeChanged changed)
                told.add(String.valueOf(changed.details().get("state")));
        });
        long id = notices().prepare("2026-0001", NoticeKind.CUSTOMER);
        notices().releaseAlone(id, OFFICER);
        settle(id);
        assertThat(told).containsExactly("complete");

        int letters = Objects.requireNonNull(
                new TransactionTemplate(room.getBean(PlatformTransactionManager.class)).execute(status -> {
                    var wave = room.getBean(NoticeTable.class).lock(id);
                    return room.getBean(SecondMailboxes.class)
                            .write(wave, Objects.requireNonNull(breach), Set.of("c1"));
                }));
        assertThat(letters).isOne();
        settle(id);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told).containsExactly("complete", "complete"));
    }
}
