package eu.vigie.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who is told: one lead authority where the organisation is established in the EEA, every Member State's where it is not. */
@HouseOfDeclarations
class SeveralAuthoritiesStoryTest extends Story {

    @Test
    void outsideTheEeaEveryMemberStateIsToldAndClosingWaitsForEach() {
        establishedIn("US");
        var breach = reported(List.of());
        assertThat(authorities(breach)).containsExactly("CNIL not_yet_known");
        concerns(breach, "FR", "DE", "IE");
        assertThat(authorities(breach))
                .containsExactly("CNIL persons_live_there", "BFDI persons_live_there", "DPC persons_live_there");
        complete(officer, breach, "triage", personalDataBreach(now()));
        decide(breach, "required", "not_required");
        assertThat(owed(breach)).containsExactlyInAnyOrder("CNIL required", "BFDI required", "DPC required");
        assertThat(tasks(breach, "draft_filing")).hasSize(3);
        assertThat(form(breach, "CNIL").get("field_120").asString()).isEqualTo("a");
        assertThat(form(breach, "CNIL").get("field_121").asString()).isEqualTo("FR, DE, IE");
        assertThat(form(breach, "CNIL").get("field_123").asString()).contains("Data Protection Commission");
        assertThat(form(breach, "CNIL").get("field_48").asString()).endsWith("+01:00");
        assertThat(form(breach, "DPC").get("field_48").asString()).endsWith("Z");
        assertThat(form(breach, "DPC").get("field_29").asString()).isEqualTo("Yes");

        file(breach, "CNIL", "incomplete");
        assertThat(owed(breach)).containsExactlyInAnyOrder("CNIL met", "BFDI required", "DPC required");
        file(breach, "DPC", "incomplete");
        var unnamed = officer.post(filings(breach), Map.of("type", "follow_up", "subtype", "complete"));
        assertThat(unnamed.status()).isEqualTo(422);
        assertThat(unnamed.toString()).contains("\"authority\"", "CNIL, DPC");
        assertThat(officer.post(filings(breach), Map.of("type", "follow_up", "subtype", "withdraw", "authority", "DPC"))
                        .status())
                .isEqualTo(201);
        assertThat(followUps(breach)).containsExactlyInAnyOrder("CNIL required", "DPC required");

        assertThat(tell(breach, "BFDI", false, "").toString()).contains("422", "\"reason\"");
        assertThat(tell(breach, "BFDI", false, "The Land answers.").status()).isEqualTo(200);
        assertThat(owed(breach)).containsExactlyInAnyOrder("CNIL met", "BFDI withdrawn", "DPC met");
        assertThat(tasks(breach, "draft_filing")).hasSize(1);
        assertThat(tell(breach, "AEPD", true, "Persons in Spain.").status()).isEqualTo(200);
        assertThat(owed(breach)).contains("AEPD required");
        assertThat(tasks(breach, "draft_filing")).hasSize(2);
        file(breach, "AEPD", "incomplete");
        assertThat(responder
                        .put("/api/breaches/" + breach + "/authorities/DPC", Map.of("competent", true, "reason", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(tell(breach, "NOBODY", true, "x").toString()).contains("422", "\"authority\"");
    }

    @Test
    void closingWaitsForEachFilingThatIsOwed() {
        establishedIn("US");
        var breach = reported(List.of("FR", "IE"));
        complete(officer, breach, "triage", personalDataBreach(now()));
        decide(breach, "required", "not_required");
        complete(responder, breach, "contact_law_enforcement", Map.of("contacted", true, "at", now().toString()));
        contain(breach);
        file(breach, "CNIL", "incomplete");
        assertThat(owed(breach)).containsExactlyInAnyOrder("CNIL met", "DPC required");
        assertThat(tasks(breach, "close_breach"))
                .as("the DPC is still to be told")
                .isEmpty();

        file(breach, "DPC", "incomplete");
        assertThat(tasks(breach, "close_breach")).hasSize(1);
        officer.post(filings(breach), Map.of("type", "follow_up", "subtype", "incomplete", "authority", "DPC"));
        assertThat(tasks(breach, "close_breach"))
                .as("a follow-up was asked for")
                .isEmpty();
        file(breach, "DPC", "incomplete");
        close(breach);
    }

    @Test
    void eachTaskSaysWhichAuthorityItIsAboutAndHasItsDueTime() {
        establishedIn("US");
        var breach = reported(List.of("FR", "IE"));
        complete(officer, breach, "triage", personalDataBreach(now()));
        decide(breach, "required", "not_required");
        assertThat(tasks(breach, "draft_filing"))
                .extracting(task -> task.get("addressee").get("id").asString())
                .containsExactlyInAnyOrder("CNIL", "DPC");
        file(breach, "CNIL", "incomplete");
        officer.post(filings(breach), Map.of("type", "follow_up", "subtype", "complete", "authority", "CNIL"));
        assertThat(tasks(breach, "draft_filing")).allSatisfy(task -> {
            var authority = task.get("addressee").get("id").asString();
            var duty = authority.equals("CNIL") ? "follow_up" : "authority";
            var owed = obligations(breach, duty).stream()
                    .filter(row -> row.get("recipient").asString().equals(authority))
                    .findFirst()
                    .orElseThrow();
            assertThat(task.get("planBy")).as(authority).isEqualTo(owed.get("planBy"));
            assertThat(task.get("dueAt")).as(authority).isEqualTo(owed.get("dueAt"));
        });
    }

    @Test
    void acrossBordersInsideTheEeaTheLeadAuthorityAloneIsTold() {
        var breach = reported(List.of("FR", "DE", "BE"));
        complete(officer, breach, "triage", personalDataBreach(now()));
        decide(breach, "required", "not_required");
        assertThat(authorities(breach)).containsExactly("CNIL main_establishment");
        assertThat(owed(breach)).containsExactly("CNIL required");
        assertThat(tasks(breach, "draft_filing")).hasSize(1);
        var form = form(breach, "CNIL");
        assertThat(form.get("field_113").asString()).isEqualTo("a");
        assertThat(form.get("field_114").asString()).contains("Commission nationale");
        assertThat(form.get("field_116").asString()).isEqualTo("FR, DE, BE");
        assertThat(tell(breach, "CNIL", false, "Not us.").toString()).contains("422", "\"competent\"");
        assertThat(owed(breach)).containsExactly("CNIL required");

        establishedIn("BE");
        assertThat(owed(breach)).containsExactlyInAnyOrder("CNIL withdrawn", "APD-GBA required");
        assertThat(tasks(breach, "draft_filing")).hasSize(1);
        file(breach, "APD-GBA", "incomplete");
        assertThat(owed(breach)).contains("APD-GBA met");
    }

    private void establishedIn(String country) {
        var organisation = new HashMap<>(ORGANISATION);
        organisation.put("country", country);
        declare(organisation);
    }

    private String reported(List<String> memberStates) {
        var facts = KnownFacts.intrusion("controller");
        var breach = report(intrusion(now(), facts, DEDICATED));
        if (!memberStates.isEmpty()) concerns(breach, memberStates.toArray(String[]::new));
        return breach;
    }

    private void concerns(String breach, String... memberStates) {
        var persons = Map.of("count", 40, "certainty", "approximate", "memberStates", List.of(memberStates));
        assertThat(officer.patchFacts(breach, Map.of("persons", persons)).status())
                .isIn(200, 204);
    }

    private List<String> authorities(String breach) {
        return items(officer.get("/api/breaches/" + breach + "/authorities")).stream()
                .map(one -> one.get("code").asString() + " " + one.get("ground").asString())
                .toList();
    }

    private Answer tell(String breach, String authority, boolean competent, String reason) {
        return officer.put(
                "/api/breaches/" + breach + "/authorities/" + authority,
                Map.of("competent", competent, "reason", reason));
    }

    private List<String> owed(String breach) {
        return states(breach, "authority");
    }

    private List<String> followUps(String breach) {
        return states(breach, "follow_up");
    }

    private List<String> states(String breach, String duty) {
        return obligations(breach, duty).stream()
                .map(row ->
                        row.get("recipient").asString() + " " + row.get("state").asString())
                .toList();
    }

    private static String filings(String breach) {
        return "/api/breaches/" + breach + "/filings";
    }

    private JsonNode form(String breach, String authority) {
        return officer.get(filings(breach) + "/" + draft(breach, authority) + ".json")
                .json();
    }

    private String draft(String breach, String authority) {
        return items(officer.get(filings(breach))).stream()
                .filter(one -> one.get("authority").asString().equals(authority))
                .filter(one -> !one.get("state").asString().equals("withdrawn"))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .get("id")
                .asString();
    }

    private void file(String breach, String authority, String subtype) {
        var filing = draft(breach, authority);
        step(officer, breach, "draft_filing", filing, Map.of("subtype", subtype));
        step(approver, breach, "approve_filing", filing, Map.of("approved", true));
        step(officer, breach, "record_filing_receipt", filing, receipt(authority + "-1"));
    }

    private void step(Caller person, String breach, String key, String filing, Map<String, Object> values) {
        var found = new ArrayList<>(tasks(breach, key));
        found.removeIf(task -> !task.get("subject").get("id").asString().equals(filing));
        assertThat(found).as(key + " of filing " + filing).hasSize(1);
        var answer =
                person.post("/api/tasks/" + found.get(0).get("id").asString() + "/complete", Map.of("values", values));
        assertThat(answer.status()).as(key + ": " + answer).isEqualTo(200);
    }
}
