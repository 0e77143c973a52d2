package eu.vigie.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What must not happen to a notification does not, and says why; what happened in another order is kept as it happened. */
class FilingRefusalsStoryTest extends Story {

    private static final String MARKUP =
            "<script>alert('x')</script> **gras** {{organisation.name}} & [lien](https://example.com)";

    @Test
    void aCompleteFormNamesEveryFieldThatIsOpen() {
        var facts = KnownFacts.intrusion("controller");
        facts.remove("disclosure");
        facts.remove("consequences");
        var breach = decided(facts);

        var refused = tryComplete(officer, breach, "draft_filing", Map.of("subtype", "complete"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(fields(refused)).contains("field_56", "field_79");
        complete(officer, breach, "draft_filing", Map.of("subtype", "incomplete"));
    }

    @Test
    void whoDraftedDoesNotApproveWhateverRolesThatPersonHas() {
        var breach = decided(KnownFacts.intrusion("controller"));
        complete(admin, breach, "draft_filing", Map.of("subtype", "complete"));

        var refused = tryComplete(admin, breach, "approve_filing", Map.of("approved", true));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(403);
        assertThat(refused.toString()).contains("admin");
        complete(approver, breach, "approve_filing", Map.of("approved", true));
    }

    @Test
    void whatIsApprovedIsNotChangedAndTheFieldIsNamed() {
        var breach = decided(KnownFacts.intrusion("controller"));
        complete(officer, breach, "draft_filing", Map.of("subtype", "complete"));
        complete(approver, breach, "approve_filing", Map.of("approved", true));
        var before = filing(breach);
        var form = officer.get(path(breach) + ".json").toString();

        var worded = officer.put(path(breach) + "/fields/62", Map.of("answer", "Autre chose."));

        assertThat(worded.status()).isEqualTo(409);
        assertThat(fields(worded)).containsExactly("field_62");
        assertThat(officer.patchFacts(breach, Map.of("consequences", "Others.")).status())
                .isIn(200, 204);
        assertThat(officer.get(path(breach) + ".json").toString()).isEqualTo(form);
        assertThat(filing(breach).get("digest")).isEqualTo(before.get("digest"));
    }

    @Test
    void aReceiptEarlierThanTheApprovalIsRecordedAndFlaggedAndTheApprovalFollows() {
        var breach = decided(KnownFacts.intrusion("controller"));
        complete(officer, breach, "draft_filing", Map.of("subtype", "complete"));
        assertThat(tasks(breach, "record_filing_receipt")).isEmpty();
        pass(Duration.ofHours(65));
        complete(officer, breach, "record_filing_receipt", receipt("CNIL-1"));

        assertThat(filing(breach).get("state").asString()).isEqualTo("submitted");
        assertThat(filing(breach).get("submittedBeforeApproval").asBoolean()).isTrue();
        assertThat(obligations(breach, "authority").get(0).get("state").asString())
                .isEqualTo("met");
        assertThat(filing(breach).get("approvedBy").isNull()).isTrue();

        complete(approver, breach, "approve_filing", Map.of("approved", true));

        assertThat(filing(breach).get("approvedBy").isNull()).isFalse();
        assertThat(filing(breach).get("submittedBeforeApproval").asBoolean()).isTrue();
    }

    @Test
    void aTimeBeforeTheApprovalIsFlaggedThoughItIsRecordedAfterwards() {
        var breach = decided(KnownFacts.intrusion("controller"));
        complete(officer, breach, "draft_filing", Map.of("subtype", "complete"));
        pass(Duration.ofHours(2));
        complete(approver, breach, "approve_filing", Map.of("approved", true));
        var early = new HashMap<>(receipt("CNIL-1"));
        early.put("submittedAt", now().minus(Duration.ofHours(1)).toString());
        early.put("authorityReference", " ");
        assertThat(fields(tryComplete(officer, breach, "record_filing_receipt", early)))
                .containsExactly("authorityReference");
        early.put("authorityReference", "CNIL-1");
        complete(officer, breach, "record_filing_receipt", early);

        assertThat(filing(breach).get("submittedBeforeApproval").asBoolean()).isTrue();
    }

    @Test
    void markupIsTextWhereverTheFormIsRead() throws Exception {
        var facts = KnownFacts.intrusion("controller");
        facts.put("consequences", MARKUP);
        var breach = decided(facts);
        complete(officer, breach, "draft_filing", Map.of("subtype", "complete"));

        assertThat(officer.get(path(breach) + ".json").json().get("field_86").asString())
                .contains(MARKUP);
        try (var pdf = Loader.loadPDF(officer.get(path(breach) + ".pdf?lang=fr").body())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("<script>alert('x')</script>", "**gras** {{organisation.name}} &");
        }
        assertThat(officer.get(path(breach) + ".csv").toString()).contains("<script>alert('x')</script>");
    }

    private String decided(Map<String, Object> facts) {
        var breach = report(intrusion(now(), facts, DEDICATED));
        complete(officer, breach, "triage", personalDataBreach(now()));
        decide(breach, "required", "not_required");
        return breach;
    }

    private JsonNode filing(String breach) {
        return items(officer.get("/api/breaches/" + breach + "/filings")).get(0);
    }

    private String path(String breach) {
        return "/api/breaches/" + breach + "/filings/"
                + filing(breach).get("id").asLong();
    }

    private static List<String> fields(Answer refused) {
        return refused.json()
                .get("errors")
                .valueStream()
                .map(fault -> fault.get("field").asString())
                .toList();
    }
}
