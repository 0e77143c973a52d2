package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.story.KnownFacts;
import eu.vigie.story.ReceivedMail;
import eu.vigie.story.Story;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The link in a letter, in the hands of its recipient, who has no account: the letter was sent by a real dialogue and is read from it. */
class LetterPageTest extends Story {

    private String breach = "";

    @Test
    void theRecipientSeesThatTheLetterIsOursAndSaysThatItWasRead() {
        told();
        String link = link();
        Visitor customer = visitor();

        HttpResponse<String> page = customer.get(link);
        assertThat(page.body())
                .contains("name=\"_csrf\"", breach)
                .doesNotContain("type=\"password\"", row().get("address").asString(), "/letter/own");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("X-Robots-Tag"))
                .hasValueSatisfying(robots -> assertThat(robots).contains("noindex"));
        assertThat(row().get("confirmedAt").isNull())
                .as("looking confirms nothing")
                .isTrue();

        customer.submit(link, link, Map.of());
        assertThat(row().get("state").asString()).isEqualTo("delivered");
        assertThat(row().get("confirmedBy").asString()).isEqualTo("recipient");
        String first = row().get("confirmedAt").asString();
        customer.post(link, Map.of(), Visitor.token(customer.get(link).body()));
        assertThat(row().get("confirmedAt").asString())
                .as("the first word counts")
                .isEqualTo(first);
        assertThat(admin.get("/api/audit?breach=" + breach + "&limit=200").toString())
                .contains("\"confirmed\":true")
                .doesNotContain(row().get("address").asString());
    }

    @Test
    void aForgedLinkIsCalledOne() {
        told();
        for (String forged : List.of(ReceivedMail.forged(link()), "/letter/own", "/letter/1-0", "/letter/a")) {
            HttpResponse<String> page = visitor().get(forged);
            assertThat(page.statusCode()).as(forged).isEqualTo(404);
            assertThat(page.body()).contains("We know no letter behind this address");
        }
    }

    @Test
    void aCustomerAsksForTheReportOnceAndItBecomesATask() {
        told();
        String link = link();
        Visitor customer = visitor();
        assertThat(customer.submit(link, link + "/report", Map.of("reason", " "))
                        .body())
                .contains("id=\"reason-error\"");
        assertThat(customer.submit(link, link + "/report", Map.of("reason", "What was down, and <b>when</b>?"))
                        .body())
                .contains("You have asked for the report");
        customer.post(link + "/report", Map.of("reason", "Again"), Visitor.token(confirming(customer, link)));
        assertThat(tasks(breach, "prepare_rfo")).hasSize(1);
    }

    @Test
    void whatTheRecipientSaidByTelephoneIsNotedByWhoHeardIt() {
        told();
        String address = wave() + "/deliveries/" + row().get("id").asString() + "/confirmation";
        assertThat(officer.post(address, Map.of("reason", "")).status()).isEqualTo(422);
        assertThat(person("only-reads-the-ledger", "auditor")
                        .post(address, Map.of("reason", "by telephone"))
                        .status())
                .isEqualTo(403);
        assertThat(officer.post(address, Map.of("reason", "by telephone")).status())
                .isEqualTo(204);
        assertThat(row().get("confirmedBy").asString()).isEqualTo(officer.name());
        assertThat(visitor().get(link()).body()).doesNotContain("I have read this letter");
    }

    private static String confirming(Visitor customer, String link) {
        return customer.get(link).body();
    }

    private void told() {
        breach = report(intrusion(now(), KnownFacts.intrusion("controller_and_processor"), DEDICATED));
        complete(officer, breach, "triage", personalDataBreach(now()));
        decide(breach, "required", "not_required");
        tellCustomers(breach);
    }

    private String wave() {
        return "/api/breaches/" + breach + "/notices/"
                + notices(breach, "customer").get(0).get("id").asString();
    }

    private JsonNode row() {
        return items(admin.get(wave() + "/deliveries")).get(0);
    }

    /** The link as it stands in the letter that the mail server has. */
    private String link() {
        return ReceivedMail.link(mailServer, row().get("messageId").asString());
    }

    private Visitor visitor() {
        return new Visitor("http://127.0.0.1:" + port);
    }
}
