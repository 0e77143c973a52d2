package eu.vigie.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.document.PdfConformance;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A customer and the authority ask while a case runs. */
class WhatIsAskedStoryTest extends Story {

    @Test
    void aCustomerAsksForAReportAndGetsIt() {
        var breach = report(intrusion(now(), KnownFacts.role("processor"), SHARED));
        var customer = obligations(breach, "customers").get(0).get("recipient").asString();
        var asked = responder.post(
                "/api/breaches/" + breach + "/rfo-requests",
                Map.of("customer", customer, "reason", "Their own clients ask."));
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        var task = tasks(breach, "prepare_rfo").get(0);
        assertThat(task.get("request")).isEqualTo(asked.json().get("id"));
        var document = responder
                .bytes("/api/breaches/" + breach + "/evidence?name=rfo.pdf&kind=rfo", "%PDF".getBytes(UTF_8), "x/y")
                .json()
                .get("id")
                .asString();

        assertThat(tryComplete(responder, breach, "prepare_rfo", Map.of("document", "4711"))
                        .status())
                .as("evidence of the case, and nothing else")
                .isEqualTo(422);
        complete(responder, breach, "prepare_rfo", Map.of("document", document, "note", "Sent."));

        var answered =
                items(admin.get("/api/breaches/" + breach + "/rfo-requests")).get(0);
        assertThat(answered.get("document").asString()).isEqualTo(document);
        assertThat(timeline(breach)).contains("rfo_asked", "rfo_prepared");
    }

    @Test
    void theReportGoesAsALetterAndOnPaperAndIsItsTaskDone() throws Exception {
        var breach = report(intrusion(now(), KnownFacts.role("processor"), SHARED));
        var path = "/api/breaches/" + breach;
        var customer = obligations(breach, "customers").get(0).get("recipient").asString();
        var asked = responder
                .post(path + "/rfo-requests", Map.of("customer", customer, "reason", "What was down?"))
                .json()
                .get("id")
                .asString();
        assertThat(answers(breach, "acknowledgement"))
                .as("they are told at once")
                .hasSize(1);

        var begin = path + "/rfo-requests/" + asked + "/letter";
        assertThat(person("only-reads", "auditor").post(begin, Map.of()).status())
                .isEqualTo(403);
        assertThat(responder.post(path + "/rfo-requests/4711/letter", Map.of()).status())
                .isEqualTo(404);
        var begun = responder.post(begin, Map.of());
        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        var letter = path + "/notices/" + begun.json().get("id").asString();
        assertThat(responder.post(letter + "/draft", Map.of()).status()).isEqualTo(204);
        assertThat(responder
                        .post(letter + "/decision", Map.of("approved", true))
                        .status())
                .isEqualTo(403);
        assertThat(tasks(breach, "prepare_rfo")).isNotEmpty();
        assertThat(approver.post(letter + "/decision", Map.of("approved", true)).status())
                .isEqualTo(204);

        assertThat(tasks(breach, "prepare_rfo")).isEmpty();
        var answered = items(admin.get(path + "/rfo-requests")).get(0);
        assertThat(answered.get("answeredBy").asString()).isEqualTo(approver.name());
        assertThat(answered.get("answer").asString()).contains(breach);
        var rows = items(admin.get(letter + "/deliveries"));
        assertThat(rows).extracting(row -> row.get("recipient").asString()).containsOnly(customer);
        assertThat(responder.post(begin, Map.of()).status()).as("answered once").isEqualTo(409);
        assertThat(answers(breach, "rfo").get(0).get("request").asString()).isEqualTo(asked);

        var paper = responder.get(letter + "/report.pdf");
        assertThat(paper.status()).as(paper.toString()).isEqualTo(200);
        PdfConformance.conforms(paper.body());
        var link = ReceivedMail.link(mailServer, rows.get(0).get("messageId").asString());
        var theirs = admin.get(link + "/report.pdf");
        assertThat(theirs.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(theirs.header("Content-Disposition")).contains(breach + "-rfo-");
        assertThat(admin.get(ReceivedMail.forged(link) + "/report.pdf").status())
                .isEqualTo(404);
    }

    private java.util.List<JsonNode> answers(String breach, String occasion) {
        return notices(breach, "customer").stream()
                .filter(notice -> notice.get("occasion").asString().equals(occasion))
                .toList();
    }

    @Test
    void whatIsAskedNamesItsFaults() {
        var breach = report(intrusion(now(), KnownFacts.role("controller"), SHARED));
        var path = "/api/breaches/" + breach;

        assertFault(officer.post(path + "/rfo-requests", Map.of("customer", "nobody", "reason", "x")), "customer");
        var early = question("question", now().minus(Duration.ofHours(1)));
        assertFault(officer.post(path + "/authority-requests", early), "dueAt");
        var told = question("question", now().plus(Duration.ofHours(1)));
        told.put("tellPersons", true);
        assertFault(officer.post(path + "/authority-requests", told), "tellPersons");
        assertThat(responder.post(path + "/authority-requests", told).status()).isEqualTo(403);
    }

    @Test
    void aQuestionOfTheAuthorityHasItsDueDateAndHoldsNothingUp() {
        var breach = fileOnly();
        var due = now().plus(Duration.ofHours(5));
        ask(breach, question("question", due));

        var task = tasks(breach, "respond_to_authority").get(0);
        assertThat(Instant.parse(task.get("dueAt").asString())).isEqualTo(due);

        close(breach);
        officer.post("/api/breaches/" + breach + "/reopen", Map.of("reason", "The question is still open."));
        complete(officer, breach, "respond_to_authority", Map.of("answeredAt", now().toString()));
        assertThat(timeline(breach)).contains("authority_asked", "authority_answered");
    }

    @Test
    void anOrderToTellThePersonsOverrulesTheDecisionAndHoldsTheClosingUp() {
        var breach = fileOnly();
        assertThat(state(obligations(breach, "persons").get(0))).isEqualTo("not_required");
        assertThat(tasks(breach, "close_breach")).isNotEmpty();
        complete(officer, breach, "close_breach", Map.of("summary", "Handled."));
        var due = now().plus(Duration.ofHours(48));

        ask(breach, question("order", due));

        var persons = obligations(breach, "persons").get(0);
        assertThat(state(persons)).isEqualTo("required");
        assertThat(instant(persons, "dueAt")).isEqualTo(due);
        assertThat(tasks(breach, "draft_notice")).isNotEmpty();
        assertThat(tryComplete(approver, breach, "approve_closing", Map.of("approved", true))
                        .status())
                .as("something opened meanwhile")
                .isEqualTo(409);
        complete(approver, breach, "approve_closing", Map.of("approved", false, "reason", "An order came in."));
        complete(officer, breach, "respond_to_authority", Map.of("answeredAt", now().toString()));
        assertThat(tasks(breach, "close_breach"))
                .as("the persons are still to be told")
                .isEmpty();
    }

    private String fileOnly() {
        var breach = report(intrusion(now(), KnownFacts.intrusion("controller")));
        complete(officer, breach, "triage", personalDataBreach(now()));
        decide(breach, "required", "not_required");
        fileWithTheAuthority(breach, "CNIL-1");
        complete(responder, breach, "contact_law_enforcement", Map.of("contacted", true, "at", now().toString()));
        contain(breach);
        return breach;
    }

    private void ask(String breach, Map<String, Object> question) {
        var asked = officer.post("/api/breaches/" + breach + "/authority-requests", question);
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
    }

    private Map<String, Object> question(String kind, Instant due) {
        var question = new HashMap<String, Object>();
        question.put("kind", kind);
        question.put("receivedAt", now().toString());
        question.put("dueAt", due.toString());
        question.put("text", "How many persons are concerned?");
        return question;
    }

    private static String state(JsonNode row) {
        return row.get("state").asString();
    }

    private static void assertFault(Answer answer, String field) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo(field);
    }
}
