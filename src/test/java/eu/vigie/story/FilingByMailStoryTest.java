package eu.vigie.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import eu.vigie.actor.Actor;
import eu.vigie.authority.Authorities;
import eu.vigie.authority.Authority;
import eu.vigie.authority.FilingChannel;
import eu.vigie.filing.Filings;
import eu.vigie.filing.Receipt;
import eu.vigie.web.pages.Visitor;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An authority that takes filings by mail: the letter goes over a real dialogue with the PDF, and what fails is tried again. */
@Import(FilingByMailStoryTest.Mailbox.class)
class FilingByMailStoryTest extends Story {

    private static final String MAILBOX = "notifications@authority.example.fr";

    @Autowired
    private JdbcClient database;

    @Autowired
    private Filings filings;

    @TestConfiguration(proxyBeanMethods = false)
    static class Mailbox {

        /** The CNIL as if it took mail. */
        @Bean
        @Primary
        Authorities directoryWithAMailbox() {
            return new Authorities(List.of(new Authority(
                    "CNIL",
                    "FR",
                    "CNIL",
                    "French authority",
                    List.of("fr"),
                    FilingChannel.MAIL,
                    URI.create("mailto:" + MAILBOX),
                    null,
                    null,
                    "test",
                    null)));
        }
    }

    @Test
    void theLetterBearsThePdfAndOneThatFailsIsTriedAgainAsTheSameFiling() throws Exception {
        var breach = report(intrusion(now(), KnownFacts.intrusion("controller"), DEDICATED));
        complete(officer, breach, "triage", personalDataBreach(now()));
        decide(breach, "required", "not_required");
        complete(officer, breach, "draft_filing", Map.of("subtype", "complete"));
        var refusals = new AtomicInteger();
        var users = mailServer.getUserManager();
        var usual = users.getMessageDeliveryHandler();
        users.setMessageDeliveryHandler((message, address) -> {
            if (address.getEmail().equals(MAILBOX) && refusals.incrementAndGet() == 1)
                throw new IllegalStateException("the disk of the authority's server is full");
            return usual.handle(message, address);
        });
        complete(approver, breach, "approve_filing", Map.of("approved", true));
        var filing = items(officer.get("/api/breaches/" + breach + "/filings"))
                .get(0)
                .get("id")
                .asString();
        assertThat(submission(breach, filing)).contains("\"mail\"").doesNotContain("\"accepted\"");
        await().atMost(Duration.ofSeconds(120)).until(() -> refusals.get() == 1);
        assertThat(letters()).isEmpty();

        await().atMost(Duration.ofSeconds(120)).until(() -> refused(filing));
        pass(Duration.ofMinutes(2));
        await().atMost(Duration.ofSeconds(120)).until(() -> !letters().isEmpty());
        await().atMost(Duration.ofSeconds(120))
                .until(() -> submission(breach, filing).contains("\"accepted\""));
        assertThat(letters()).hasSize(1);
        var letter = letters().get(0);
        assertThat(letter.getSubject()).contains(breach);
        var parts = (MimeMultipart) letter.getContent();
        var pdf = parts.getBodyPart(parts.getCount() - 1);
        assertThat(pdf.getFileName()).isEqualTo(breach + "-" + filing + ".pdf");
        assertThat(pdf.getInputStream().readNBytes(5)).asString().isEqualTo("%PDF-");

        complete(officer, breach, "record_filing_receipt", receipt("CNIL-MAIL-1"));
        assertThat(items(officer.get("/api/breaches/" + breach + "/filings"))).hasSize(1);
        assertThat(obligations(breach, "authority").get(0).get("state").asString())
                .isEqualTo("met");
        assertThat(letters()).hasSize(1);
        assertThat(GreenMailUtil.getWholeMessage(letter)).contains("CNIL").doesNotContain("<script");
    }

    @Test
    void aLetterThatNoServerTookIsStoppedWithItsDuty() {
        var breach = drafted();
        whileTheDiskIsFull(() -> {
            complete(approver, breach, "approve_filing", Map.of("approved", true));
            var filing = filing(breach, 0);
            await().until(() -> refused(filing));
            nothingIsOwed(breach);

            assertThat(submission(breach, filing)).contains("\"stopped\"");
            assertThat(ledger(filing, "SUPPRESSED")).isEqualTo(1);
            assertThat(state(breach, 0)).isEqualTo("withdrawn");
            assertThat(tasks(breach, "record_filing_receipt")).isEmpty();
            assertThat(timeline(breach)).contains("filing_stopped");
            assertThat(page(officer, "en", form(breach, filing)))
                    .contains(
                            "Stopped before it reached the authority",
                            "Why it was stopped",
                            "Nothing is left to do here.")
                    .doesNotContain("Hand it in again", "Not tried yet");
            assertThat(page(officer, "fr", form(breach, filing)))
                    .contains("Pourquoi elle a été arrêtée", "Il ne reste rien à faire ici.");
        });
    }

    @Test
    void whatWasSentBackBeforeItArrivedSaysWhyAndWhoIsAwaited() {
        var breach = drafted();
        var filing = filing(breach, 0);
        var form = form(breach, filing);
        whileTheDiskIsFull(() -> {
            assertThat(officer.post("/api" + form + "/submission", Map.of()).status())
                    .isEqualTo(202);
            await().until(() -> refused(filing));
            complete(approver, breach, "approve_filing", Map.of("approved", false, "reason", "Mend the number."));

            assertThat(submission(breach, filing)).contains("\"stopped\"");
            assertThat(page(officer, "en", form))
                    .contains("Mend the number.", "It is a draft again.")
                    .doesNotContain("Hand it in again", "Not tried yet");
            assertThat(page(officer, "fr", form)).contains("Mend the number.", "C’est de nouveau un projet.");
            await().until(() -> !tasks(breach, "draft_filing").isEmpty());
            assertThat(page(officer, "en", task(breach, "draft_filing")))
                    .contains("Mend the number.", "It is a draft again.");

            complete(officer, breach, "draft_filing", Map.of("subtype", "complete"));
            assertThat(page(officer, "en", form)).contains("waits for a second person", "Hand it in again");
            assertThat(page(responder, "en", form))
                    .as("who may not hand it in is offered nothing")
                    .contains("waits for a second person")
                    .doesNotContain("Hand it in again");
        });
    }

    @Test
    void whoRecordsTheReceiptOfWhatWentByItselfIsNotToldToFileIt() {
        var breach = accepted();
        var filing = filing(breach, 0);
        await().until(() -> !tasks(breach, "record_filing_receipt").isEmpty());

        assertThat(page(officer, "en", task(breach, "record_filing_receipt")))
                .contains("only once you know that it did not arrive", "which is no receipt yet")
                .doesNotContain("File the form with the authority");
        assertThat(page(officer, "fr", form(breach, filing)))
                .contains("ce qui n’est pas encore un accusé de réception")
                .doesNotContain("Pas encore tenté");
    }

    @Test
    void whatTheAuthorityHasIsRecordedThoughNothingIsOwedAnyMoreAndThenWithdrawn() {
        var breach = accepted();
        var filing = filing(breach, 0);
        nothingIsOwed(breach);

        assertThat(state(breach, 0)).isEqualTo("approved");
        assertThat(timeline(breach)).doesNotContain("filing_stopped");
        assertThat(page(officer, "en", form(breach, filing)))
                .contains("Nothing is owed to this authority any more, but it has this notification.")
                .doesNotContain("Hand it in again");
        complete(officer, breach, "record_filing_receipt", receipt("CNIL-MAIL-2"));

        assertThat(state(breach, 0)).isEqualTo("submitted");
        assertThat(items(officer.get("/api/breaches/" + breach + "/filings"))
                        .get(1)
                        .get("subtype")
                        .asString())
                .isEqualTo("withdraw");
        assertThat(tasks(breach, "draft_filing")).hasSize(1);
    }

    @Test
    void aReceiptThatNeverComesHoldsUpTheClosingNoMoreAndIsAskedForInACaseOpenedAgain() {
        var breach = closedWithoutItsReceipt();
        assertThat(tasks(breach, "record_filing_receipt")).isEmpty();
        assertThat(state(breach, 0)).isEqualTo("approved");

        reopen(breach);

        assertThat(tasks(breach, "record_filing_receipt")).hasSize(1);
        assertThat(tasks(breach, "draft_filing")).as("it is drafted").isEmpty();
        assertThat(tasks(breach, "approve_filing")).as("and approved").isEmpty();
        complete(officer, breach, "record_filing_receipt", receipt("CNIL-MAIL-3"));
        assertThat(state(breach, 0)).isEqualTo("submitted");
        withdrawn(breach);
    }

    /** As an authority's machine does, whose answer is recorded whatever the case stands at. */
    @Test
    void aReceiptThatIsRecordedWhileTheCaseIsClosedIsFollowedOnceItIsOpenedAgain() {
        var breach = closedWithoutItsReceipt();
        filings.recordReceipt(
                Long.parseLong(filing(breach, 0)), new Receipt("CNIL-MAIL-4", now(), null, null), Actor.VIGIE);
        assertThat(items(officer.get("/api/breaches/" + breach + "/filings"))).hasSize(1);

        reopen(breach);

        assertThat(tasks(breach, "record_filing_receipt")).isEmpty();
        withdrawn(breach);
    }

    /** One person handed it in, and nobody approved it before nothing was owed any more. */
    @Test
    void theReceiptOfWhatWentBeforeItsApprovalIsAskedForInACaseOpenedAgain() {
        var breach = handedInUnapproved();
        responseDone(breach);
        nothingIsOwed(breach);
        close(breach);
        assertThat(tasks(breach, "record_filing_receipt")).isEmpty();
        assertThat(state(breach, 0)).isEqualTo("draft");

        reopen(breach);

        assertThat(tasks(breach, "draft_filing")).as("it is drafted").isEmpty();
        assertThat(tasks(breach, "approve_filing")).hasSize(1);
        assertThat(tasks(breach, "record_filing_receipt")).hasSize(1);
        complete(officer, breach, "record_filing_receipt", receipt("CNIL-MAIL-5"));
        assertThat(state(breach, 0)).isEqualTo("submitted");
        withdrawn(breach);
    }

    @Test
    void noTaskOfWhatWentByItselfAsksTheDatabaseMoreThanTwelveTimes() {
        var breach = handedInUnapproved();
        var filing = filing(breach, 0);
        asksLittle(task(breach, "approve_filing"));
        become(filing, "MACHINE", "REFUSED");
        asksLittle(task(breach, "approve_filing"));
        complete(approver, breach, "approve_filing", Map.of("approved", true));
        await().until(() -> !tasks(breach, "record_filing_receipt").isEmpty());
        asksLittle(task(breach, "record_filing_receipt"));
        become(filing, "MAIL", "ACCEPTED");
        asksLittle(task(breach, "record_filing_receipt"));
    }

    /** As if an authority's machine had answered; no machine is asked about what was refused. */
    private void become(String filing, String channel, String state) {
        assertThat(database.sql("update filing_submission set channel = ?, state = ? where filing = ?")
                        .params(channel, state, Long.parseLong(filing))
                        .update())
                .isEqualTo(1);
    }

    private void asksLittle(String page) {
        var visitor = new Visitor("http://127.0.0.1:" + port).signIn("admin", "admin-password-1", "en");
        visitor.get(page);
        assertThat(visitor.get(page).body()).as("it tells of the way").contains("id=\"way-title\"");
        assertThat(StatementCount.of(page)).as(page).isNotEmpty().hasSizeLessThanOrEqualTo(12);
    }

    /** Taken by the authority's mail server while its approval waits. */
    private String handedInUnapproved() {
        var breach = drafted();
        var filing = filing(breach, 0);
        assertThat(officer.post("/api" + form(breach, filing) + "/submission", Map.of())
                        .status())
                .isEqualTo(202);
        await().until(() -> submission(breach, filing).contains("\"accepted\""));
        return breach;
    }

    /** What the authority has is about to be withdrawn. */
    private void withdrawn(String breach) {
        assertThat(items(officer.get("/api/breaches/" + breach + "/filings"))
                        .get(1)
                        .get("subtype")
                        .asString())
                .isEqualTo("withdraw");
        assertThat(tasks(breach, "draft_filing")).hasSize(1);
        assertThat(tasks(breach, "draft_filing").get(0).get("subject").get("id").asString())
                .isEqualTo(filing(breach, 1));
    }

    private void reopen(String breach) {
        var answer = officer.post("/api/breaches/" + breach + "/reopen", Map.of("reason", "A second host was found."));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    /** The authority's mail server took it; then nothing was owed any more, and no number came. */
    private String closedWithoutItsReceipt() {
        var breach = accepted();
        responseDone(breach);
        assertThat(tasks(breach, "close_breach")).as("the receipt is owed").isEmpty();

        nothingIsOwed(breach);

        assertThat(tasks(breach, "record_filing_receipt")).hasSize(1);
        close(breach);
        return breach;
    }

    private void responseDone(String breach) {
        complete(responder, breach, "contact_law_enforcement", Map.of("contacted", true, "at", now().toString()));
        contain(breach);
    }

    @Test
    void whatWasDraftedInTimeAndIsApprovedLateGoesWithItsReasonsOrNotAtAll() {
        var breach = drafted();
        pass(Duration.ofHours(73));

        var refused = tryComplete(approver, breach, "approve_filing", Map.of("approved", true));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.toString()).contains("\"lateReason\"");
        var filing = filing(breach, 0);
        assertThat(state(breach, 0)).isEqualTo("draft");
        assertThat(letters()).isEmpty();
        complete(
                approver,
                breach,
                "approve_filing",
                Map.of("approved", true, "lateReason", "Nobody was there to approve."));
        await().until(() -> submission(breach, filing).contains("\"accepted\""));
        assertThat(officer.get("/api/breaches/" + breach + "/filings/" + filing + ".json")
                        .json()
                        .get("field_49")
                        .asString())
                .isEqualTo("Nobody was there to approve.");
        assertThat(letters()).hasSize(1);
        assertThat(timeline(breach)).contains("delay_explained");
    }

    /** The authority's mail server takes nothing meanwhile. */
    private void whileTheDiskIsFull(Runnable happens) {
        var users = mailServer.getUserManager();
        var usual = users.getMessageDeliveryHandler();
        users.setMessageDeliveryHandler((message, address) -> {
            if (address.getEmail().equals(MAILBOX)) throw new IllegalStateException("the disk is full");
            return usual.handle(message, address);
        });
        try {
            happens.run();
        } finally {
            users.setMessageDeliveryHandler(usual);
        }
    }

    private String page(Caller who, String language, String address) {
        return new Visitor("http://127.0.0.1:" + port)
                .signIn(who.name(), PASSWORD, language)
                .get(address)
                .body();
    }

    private static String form(String breach, String filing) {
        return "/breaches/" + breach + "/filings/" + filing;
    }

    private String task(String breach, String key) {
        return "/tasks/" + tasks(breach, key).get(0).get("id").asString();
    }

    /** Decided as required, and drafted in time. */
    private String drafted() {
        var breach = report(intrusion(now(), KnownFacts.intrusion("controller"), DEDICATED));
        complete(officer, breach, "triage", personalDataBreach(now()));
        decide(breach, "required", "not_required");
        complete(officer, breach, "draft_filing", Map.of("subtype", "complete"));
        return breach;
    }

    /** Approved too, and taken by the authority's mail server. */
    private String accepted() {
        var breach = drafted();
        complete(approver, breach, "approve_filing", Map.of("approved", true));
        var filing = filing(breach, 0);
        await().until(() -> submission(breach, filing).contains("\"accepted\""));
        return breach;
    }

    private void nothingIsOwed(String breach) {
        for (var fact : List.of(
                Map.<String, Object>of("foreseeableEffect", "none"),
                Map.<String, Object>of("disclosure", "excluded_by_evidence")))
            assertThat(officer.patchFacts(breach, fact).status()).isIn(200, 204);
        decide(breach, "not_required", "not_required");
        complete(approver, breach, "approve_decision", Map.of("approved", true));
    }

    private String filing(String breach, int index) {
        return items(officer.get("/api/breaches/" + breach + "/filings"))
                .get(index)
                .get("id")
                .asString();
    }

    private String state(String breach, int index) {
        return items(officer.get("/api/breaches/" + breach + "/filings"))
                .get(index)
                .get("state")
                .asString();
    }

    private long ledger(String filing, String state) {
        return database.sql("select count(*) from delivery where owner = ? and state = ?")
                .params("filing:" + filing, state)
                .query(Long.class)
                .single();
    }

    /** The ledger knows of it: until then the letter counts as being on the wire. */
    private boolean refused(String filing) {
        return database.sql("select count(*) from delivery where owner = ? and state = 'TEMPORARY_FAILURE'")
                        .param("filing:" + filing)
                        .query(Long.class)
                        .single()
                == 1;
    }

    private String submission(String breach, String filing) {
        return officer.get("/api/breaches/" + breach + "/filings/" + filing + "/submission")
                .toString();
    }

    private List<MimeMessage> letters() {
        return Arrays.stream(mailServer.getReceivedMessages())
                .filter(message -> {
                    try {
                        return message.getAllRecipients()[0].toString().contains(MAILBOX);
                    } catch (jakarta.mail.MessagingException broken) {
                        throw new IllegalStateException(broken);
                    }
                })
                .toList();
    }
}
