package eu.vigie.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.vigie.OnPostgresqlToo;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** People and machines write to the mailbox, which is read by IMAP from a real server. */
@OnPostgresqlToo
class MailStoryTest extends Story {

    private static final Duration SOON = Duration.ofSeconds(120);

    @Autowired
    private JdbcClient database;

    @Test
    void whatAStrangerWritesIsOneSignalAndIsAcknowledgedOnceForTheThread() {
        var stranger = address();
        var first = id();
        var mail = mail(stranger, first, "Odd <b>files</b> in our folder", Map.of());
        arrives(mail);
        arrives(mail);

        var signal = signalOf(first);
        assertThat(signal.get("source").asString()).isEqualTo("mail");
        assertThat(signal.get("summary").asString()).contains(stranger, "Odd <b>files</b>");
        assertThat(signal.get("state").asString()).isEqualTo("new");
        var kept = mailOf(first);
        assertThat(officer.get("/api/incoming-mail/" + kept.get("id").asString() + "/content")
                        .body())
                .isEqualTo(mail.getBytes(UTF_8));
        assertThat(kept.get("acknowledged").asBoolean()).isTrue();

        var second = id();
        arrives(mail(stranger, second, "Re: Odd files", Map.of("References", first)));
        assertThat(signalOf(second).get("id").asString())
                .isNotEqualTo(signal.get("id").asString());
        assertThat(mailOf(second).get("acknowledged").asBoolean())
                .as("once for a thread")
                .isFalse();
        await().atMost(SOON).until(() -> answersTo(stranger) == 1);
        assertThat(answerTo(stranger))
                .contains(kept.get("reference").asString())
                .contains("Auto-Submitted: auto-generated")
                .doesNotContain("2026-0", "Odd");
    }

    @Test
    void nobodyIsAnsweredWithoutEnd() {
        var stranger = address();
        List<String> ids = List.of(id(), id(), id(), id(), id());
        ids.forEach(id -> arrives(mail(stranger, id, "Again", Map.of())));
        ids.forEach(this::signalOf);
        assertThat(ids.stream().filter(id -> mailOf(id).get("acknowledged").asBoolean()))
                .hasSize(3);
    }

    @Test
    void whatMachinesWriteIsKeptApartAndAnsweredToNobody() {
        var stranger = address();
        var machines = List.of(
                Map.of("Auto-Submitted", "auto-replied"),
                Map.of("Precedence", "bulk"),
                Map.of("List-Id", "<news.example.com>"),
                Map.of("X-Loop", "incidents@host.example.com"),
                Map.of("Return-Path", "<>"));
        var ids = machines.stream().map(headers -> id()).toList();
        for (int at = 0; at < ids.size(); at++) arrives(mail(stranger, ids.get(at), "Away", machines.get(at)));

        var reasons =
                ids.stream().map(id -> mailOf(id).get("apartReason").asString()).toList();
        assertThat(reasons).containsExactly("auto_reply", "auto_reply", "mailing_list", "loop", "bounce");
        assertThat(ids).allSatisfy(id -> assertThat(signals(id)).isEmpty());
        assertThat(answersTo(stranger)).isZero();

        var path = "/api/incoming-mail/" + mailOf(ids.get(2)).get("id").asString() + "/release";
        assertThat(person("only-reports", "reporter").post(path, Map.of()).status())
                .isEqualTo(403);
        assertThat(officer.post(path, Map.of()).status()).isEqualTo(200);
        signalOf(ids.get(2));
        assertThat(officer.post(path, Map.of()).status()).isEqualTo(409);
        assertThat(answersTo(stranger)).as("a list is not answered either way").isZero();
    }

    @Test
    void whatComesToTheAddressOfACaseIsAContactWithItsFilesAsEvidence() {
        var breach = report(intrusion(now(), KnownFacts.role("processor"), SHARED));
        var own = ownAddress(breach);
        assertThat(own).doesNotContain(breach);
        var zip = "PK\u0003\u0004 never unpacked".getBytes(UTF_8);
        var id = id();
        arrives(withFile(address(), own, id, "logs.zip", zip));

        var contact = await().atMost(SOON)
                .until(() -> items(officer.get("/api/breaches/" + breach + "/contacts")), all -> all.size() == 1)
                .get(0);
        assertThat(contact.get("channel").asString()).isEqualTo("mail");
        assertThat(contact.get("direction").asString()).isEqualTo("incoming");
        assertThat(contact.get("content").asString()).contains("See the logs");
        var evidence = items(officer.get("/api/breaches/" + breach + "/evidence"));
        assertThat(evidence).extracting(item -> item.get("name").asString()).contains("logs.zip");
        var file = evidence.stream()
                .filter(item -> item.get("name").asString().equals("logs.zip"))
                .findFirst()
                .orElseThrow();
        assertThat(officer.get("/api/breaches/" + breach + "/evidence/"
                                + file.get("id").asString() + "/content")
                        .body())
                .isEqualTo(zip);
        assertThat(contact.get("evidence").toString()).contains(file.get("id").asString());
        assertThat(timeline(breach)).contains("contact_recorded", "case_address_made");
        assertThat(signals(id)).as("no signal besides").isEmpty();
    }

    @Test
    void whoAnswersALetterOfACaseIsInItsContacts() {
        var breach = report(intrusion(now(), KnownFacts.role("processor"), SHARED));
        var notice = await().atMost(SOON)
                .until(() -> items(admin.get("/api/breaches/" + breach + "/notices")), all -> !all.isEmpty())
                .get(0);
        var letter = items(admin.get("/api/breaches/" + breach + "/notices/"
                        + notice.get("id").asString() + "/deliveries"))
                .get(0)
                .get("messageId")
                .asString();
        arrives(mail(address(), id(), "Re: the alert", Map.of("In-Reply-To", letter)));
        await().atMost(SOON)
                .until(() -> items(officer.get("/api/breaches/" + breach + "/contacts"))
                                .size()
                        == 1);
    }

    @Test
    void aMailWhoseSignalIsPutIntoACaseBecomesAContactOfIt() {
        var breach = report(intrusion(now(), KnownFacts.role("processor"), SHARED));
        var id = id();
        arrives(mail(address(), id, "It was us", Map.of()));
        var signal = signalOf(id).get("id").asString();
        assertThat(officer.post("/api/signals/" + signal + "/join", Map.of("breach", breach))
                        .status())
                .isEqualTo(200);
        await().atMost(SOON)
                .until(() -> items(officer.get("/api/breaches/" + breach + "/contacts"))
                                .size()
                        == 1);
        assertThat(mailOf(id).get("state").asString()).isEqualTo("contact");

        assertThat(timeline(breach)).doesNotContain("mail_read");
        var kept = "/api/incoming-mail/" + mailOf(id).get("id").asString();
        assertThat(officer.get(kept + "/content").status()).isEqualTo(200);
        assertThat(officer.get(kept).status()).isEqualTo(200);
        assertThat(timeline(breach).stream().filter("mail_read"::equals))
                .as("who reads a person's mail")
                .hasSize(2);

        var answer = id();
        arrives(mail(address(), answer, "Re: It was us", Map.of("References", id)));
        await().atMost(SOON)
                .until(() -> items(officer.get("/api/breaches/" + breach + "/contacts"))
                                .size()
                        == 2);
    }

    @Test
    void aMailFollowsItsSignalFromTheWrongCaseToTheRightOneAndBackAndIsOneContactOfEach() {
        var wrong = report(intrusion(now(), KnownFacts.role("processor"), SHARED));
        var right = report(intrusion(now(), KnownFacts.role("processor"), SHARED));
        var id = id();
        arrives(mail(address(), id, "It was us", Map.of()));
        var signal = "/api/signals/" + signalOf(id).get("id").asString();
        join(signal, wrong);
        await().atMost(SOON).until(() -> contacts(wrong) == 1);

        takeOut(signal);
        await().atMost(SOON).until(() -> mailOf(id).get("state").asString().equals("signal"));
        join(signal, right);
        await().atMost(SOON).until(() -> contacts(right) == 1);
        assertThat(mailOf(id).get("breach").asString()).isEqualTo(right);
        var answer = id();
        arrives(mail(address(), answer, "Re: It was us", Map.of("References", id)));
        await().atMost(SOON).until(() -> contacts(right) == 2);
        assertThat(contacts(wrong)).as("what was there stays").isEqualTo(1);

        takeOut(signal);
        join(signal, wrong);
        await().atMost(SOON)
                .until(() -> String.valueOf(mailOf(id)).contains(wrong)
                        && mailOf(id).get("state").asString().equals("contact"));
        assertThat(contacts(wrong)).isEqualTo(1);
    }

    /** As after three stops while it was read. */
    @Test
    void aMailThatStopsItsReaderTimeAndAgainIsPlacedUnread() {
        var id = id();
        arrives(mail(address(), id, "Broken", Map.of()));
        var signal = signalOf(id).get("id").asString();
        var number = mailOf(id).get("id").asString();
        database.sql("update incoming_mail set state = 'kept', signal = null, signal_group = null, attempts = 3,"
                        + " next_attempt_at = kept_at where id = ?")
                .param(Long.parseLong(number))
                .update();
        var mail = await().atMost(SOON)
                .until(
                        () -> officer.get("/api/incoming-mail/" + number).json(),
                        one -> one.get("state").asString().equals("signal"));
        assertThat(mail.get("unread").toString()).contains("mail");
        assertThat(mail.get("text").asString()).isEmpty();
        assertThat(mail.get("signal").asString()).isEqualTo(signal);
    }

    @Test
    void whatIsReadIsMarkedAsSeenAndNothingIsDeleted() throws Exception {
        var broken =
                "From: \r\nMessage-ID: " + id() + "\r\nContent-Type: multipart/mixed; boundary=\"\r\n\r\n--\r\n\u0000";
        var before = inbox();
        arrives(broken);
        arrives("Subject: no sender at all\r\n\r\n" + UUID.randomUUID() + "\r\n");
        await().atMost(SOON).until(() -> unseen() == 0);
        assertThat(inbox()).isEqualTo(before + 2);
        await().atMost(SOON)
                .until(() -> items(officer.get("/api/incoming-mail?state=kept")).isEmpty());
    }

    /** As after a stop before the position was on disk, and one before the mail's place was. */
    @Test
    void whatIsReadOrPlacedTwiceIsOne() {
        var id = id();
        arrives(mail(address(), id, "Once", Map.of()));
        var signal = signalOf(id).get("id").asString();
        var mail = mailOf(id).get("id").asLong();
        var all = database.sql("select count(*) from incoming_mail")
                .query(Long.class)
                .single();

        database.sql("update mailbox_position set uid = 0, uid_validity = uid_validity - 1")
                .update();
        database.sql("update incoming_mail set state = 'kept', signal = null, signal_group = null, attempts = 0,"
                        + " next_attempt_at = kept_at where id = ?")
                .param(mail)
                .update();
        await().atMost(SOON)
                .until(() -> database.sql("select uid from mailbox_position")
                                .query(Long.class)
                                .single()
                        > 0);
        assertThat(signalOf(id).get("id").asString()).isEqualTo(signal);
        assertThat(mailOf(id).get("signal").asString()).isEqualTo(signal);
        assertThat(database.sql("select count(*) from incoming_mail")
                        .query(Long.class)
                        .single())
                .isEqualTo(all);
    }

    private void join(String signal, String breach) {
        assertThat(officer.post(signal + "/join", Map.of("breach", breach)).status())
                .isEqualTo(200);
    }

    private void takeOut(String signal) {
        assertThat(officer.post(signal + "/undo", Map.of("reason", "It is of another case."))
                        .status())
                .isEqualTo(200);
    }

    private int contacts(String breach) {
        return items(officer.get("/api/breaches/" + breach + "/contacts")).size();
    }

    private String ownAddress(String breach) {
        var path = "/api/breaches/" + breach + "/contacts/address";
        assertThat(officer.get(path).status()).isEqualTo(404);
        var made = officer.post(path, Map.of()).json().get("address").asString();
        assertThat(officer.post(path, Map.of()).json().get("address").asString())
                .isEqualTo(made);
        return made;
    }

    private static String id() {
        return "<" + UUID.randomUUID() + "@mail.example.com>";
    }

    private static String address() {
        return "writer-" + UUID.randomUUID() + "@c1.example.com";
    }

    private List<JsonNode> signals(String messageId) {
        var digest = mailOf(messageId).get("sha256").asString();
        return items(officer.get("/api/signals?limit=200")).stream()
                .filter(one -> one.get("sourceId").asString().equals(digest))
                .toList();
    }

    private JsonNode signalOf(String messageId) {
        return await().atMost(SOON)
                .until(() -> signals(messageId), found -> found.size() == 1)
                .get(0);
    }

    /** The mail of that subject line's number, once it has found its place. */
    private JsonNode mailOf(String messageId) {
        var marks = new HashMap<String, JsonNode>();
        await().atMost(SOON).until(() -> {
            items(officer.get("/api/incoming-mail?limit=200")).stream()
                    .filter(one -> one.get("text").asString().contains(messageId))
                    .filter(one -> !one.get("state").asString().equals("kept"))
                    .forEach(one -> marks.put(messageId, one));
            return marks.containsKey(messageId);
        });
        return marks.get(messageId);
    }

    private static String mail(String from, String id, String subject, Map<String, String> headers) {
        var all = new StringBuilder("From: Somebody <" + from + ">\r\nTo: incidents@host.example.com\r\nMessage-ID: "
                + id + "\r\nSubject: " + subject + "\r\nContent-Type: text/plain; charset=utf-8\r\n");
        headers.forEach(
                (name, value) -> all.append(name).append(": ").append(value).append("\r\n"));
        return all + "\r\nPlease look. " + id + "\r\n";
    }

    private static String withFile(String from, String to, String id, String name, byte[] file) {
        return "From: " + from + "\r\nTo: " + to + "\r\nMessage-ID: " + id
                + "\r\nSubject: Logs\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=cut\r\n\r\n--cut\r\n"
                + "Content-Type: text/plain\r\n\r\nSee the logs. " + id
                + "\r\n--cut\r\nContent-Type: application/zip\r\n"
                + "Content-Disposition: attachment; filename=\"" + name
                + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getEncoder().encodeToString(file) + "\r\n--cut--\r\n";
    }

    private void arrives(String mail) {
        try {
            mailServer
                    .setUser(StoryHouse.MAILBOX, StoryHouse.MAILBOX, "secret-of-the-mailbox")
                    .deliver(new MimeMessage(
                            Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(UTF_8))));
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private int inbox() throws Exception {
        var user = mailServer.setUser(StoryHouse.MAILBOX, StoryHouse.MAILBOX, "secret-of-the-mailbox");
        return mailServer.getManagers().getImapHostManager().getInbox(user).getMessageCount();
    }

    private long unseen() throws Exception {
        var user = mailServer.setUser(StoryHouse.MAILBOX, StoryHouse.MAILBOX, "secret-of-the-mailbox");
        return mailServer.getManagers().getImapHostManager().getInbox(user).getMessages().stream()
                .filter(mail -> !mail.isSet(Flags.Flag.SEEN))
                .count();
    }

    private long answersTo(String address) {
        return Arrays.stream(mailServer.getReceivedMessages())
                .filter(mail -> to(mail).contains(address))
                .count();
    }

    private String answerTo(String address) {
        return Arrays.stream(mailServer.getReceivedMessages())
                .filter(mail -> to(mail).contains(address))
                .findFirst()
                .map(MailStoryTest::whole)
                .orElseThrow();
    }

    private static String to(MimeMessage mail) {
        try {
            return Arrays.toString(mail.getAllRecipients());
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String whole(MimeMessage mail) {
        try {
            var bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes);
            return bytes.toString(UTF_8);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
