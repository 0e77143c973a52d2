package eu.vigie.story;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.web.pages.Visitor;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Story (a): an intrusion with a customer's data and the host's own; everybody is told in time and the case is closed. */
@OnPostgresqlToo
class IntrusionStoryTest extends Story {

    @Test
    void customersAndTheAuthorityAreToldInTimeAndTheCaseIsClosed() {
        var detectedAt = now().minus(Duration.ofHours(2));
        var awareAt = detectedAt.plus(Duration.ofMinutes(30));
        var breach = report(intrusion(detectedAt, KnownFacts.role("controller_and_processor"), DEDICATED));
        assertThat(officer.patchFacts(breach, KnownFacts.intrusion("controller_and_processor"))
                        .status())
                .isEqualTo(200);

        complete(officer, breach, "triage", personalDataBreach(awareAt));
        decide(breach, "required", "not_required");
        tellCustomers(breach);
        fileWithTheAuthority(breach, "CNIL-A");
        theFormIsFilledFromTheFacts(breach);
        complete(responder, breach, "contact_law_enforcement", Map.of("contacted", true, "at", now().toString()));
        contain(breach);
        close(breach);

        var authority = obligations(breach, "authority").get(0);
        assertThat(authority.get("state").asString()).isEqualTo("met");
        assertThat(authority.get("lateAsFiled").asBoolean()).isFalse();
        assertThat(instant(authority, "dueAt")).isEqualTo(awareAt.plus(Duration.ofHours(72)));
        assertThat(obligations(breach, "customers"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("state").asString()).isEqualTo("met"))
                .allSatisfy(row -> assertThat(instant(row, "dueAt")).isEqualTo(awareAt.plus(Duration.ofHours(24))));
        assertThat(admin.get("/api/register?format=json").toString()).contains(breach);
        assertThat(admin.post("/api/audit/verify", Map.of()).json().get("valid").asBoolean())
                .isTrue();
        aCustomerIsToldWhomToAskForAReportNow(breach);
    }

    /** A form that could only be refused would lose what the customer typed. */
    private void aCustomerIsToldWhomToAskForAReportNow(String breach) {
        var letter = "/api/breaches/" + breach + "/notices/"
                + notices(breach, "customer").get(0).get("id").asString();
        var row = items(admin.get(letter + "/deliveries?limit=1")).get(0);
        var link = ReceivedMail.link(mailServer, row.get("messageId").asString());
        assertThat(new Visitor("http://127.0.0.1:" + port).get(link).body())
                .contains("If you need a report about it, write to us and name " + breach)
                .doesNotContain(link + "/report");
    }

    /** Of the 100 fields of the form at least 90 need nobody to type what a fact already says, and none is owed. */
    private void theFormIsFilledFromTheFacts(String breach) {
        var filing = items(admin.get("/api/breaches/" + breach + "/filings"))
                .get(0)
                .get("id")
                .asString();
        var states = items(admin.get("/api/breaches/" + breach + "/filings/" + filing + "/fields")).stream()
                .map(field -> field.get("status").asString())
                .toList();
        assertThat(states).hasSize(100).doesNotContain("unknown");
        assertThat(states.stream().filter(state -> !state.equals("left_out"))).hasSizeGreaterThanOrEqualTo(90);
    }
}
