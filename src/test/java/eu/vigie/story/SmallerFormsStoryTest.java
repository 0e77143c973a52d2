package eu.vigie.story;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.OnPostgresqlToo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Other regimes and controllers are told on smaller forms, from the same facts and by the same steps. */
@OnPostgresqlToo
@HouseOfDeclarations
class SmallerFormsStoryTest extends Story {

    private String breach = "";

    @AfterEach
    void nobodyElseIsBound() {
        declare();
    }

    @Test
    void eachReportOfNis2IsFrozenApprovedAndRecordedAndTheNextClockStartsFromIt() {
        boundByNis2();
        var warning = start("early_warning");
        assertThat(field(warning, 214).get("shown").asString()).isIn("Yes", "Oui");
        assertThat(open(warning)).as("cross-border: nobody said yet").contains(215);
        step(officer, warning, "draft", Map.of("subtype", "complete"), 422);
        step(officer, warning, "draft", Map.of("subtype", "incomplete"), 200);
        var digest = filing(warning).get("digest").asString();
        assertThat(digest).hasSize(64);
        step(approver, warning, "approval", Map.of("approved", true), 200);
        receipt(warning, Map.of("authorityReference", "CERT-FR-1"), 200);
        assertThat(row("early_warning").get("state").asString()).isEqualTo("met");
        assertThat(filing(warning).get("digest").asString()).isEqualTo(digest);

        pass(Duration.ofHours(20));
        var notification = start("notification");
        step(officer, notification, "draft", Map.of("subtype", "incomplete"), 200);
        step(approver, notification, "approval", Map.of("approved", true), 200);
        receipt(notification, Map.of(), 200);
        assertThat(instant(row("final"), "anchorAt")).isEqualTo(now());
        assertThat(items(officer.get("/api/breaches/" + breach + "/filings")))
                .as("the authority's own list has the notification to the CNIL alone")
                .allSatisfy(one -> assertThat(one.get("authority").asString()).isEqualTo("CNIL"));
    }

    @Test
    void whoDraftedDoesNotApproveAndWhatIsFrozenIsNotWorded() {
        boundByNis2();
        var warning = start("early_warning");
        officer.put(path(warning) + "/fields/215", Map.of("answer", "a"));
        step(officer, warning, "draft", Map.of("subtype", "incomplete"), 200);
        var worded = officer.put(path(warning) + "/fields/213", Map.of("answer", "Autre chose."));
        assertThat(worded.status()).isEqualTo(409);
        assertThat(worded.toString()).contains("field_213");
        step(admin, warning, "approval", Map.of("approved", false), 422);
        step(officer, warning, "approval", Map.of("approved", true), 403);
        step(approver, warning, "approval", Map.of("approved", false, "reason", "Say who is reached."), 200);
        step(admin, warning, "draft", Map.of("subtype", "incomplete"), 200);
        step(admin, warning, "approval", Map.of("approved", true), 403);
    }

    @Test
    void aSubmissionBeforeTheApprovalIsAFactAndALateOneNeedsItsReasons() {
        boundByNis2();
        pass(Duration.ofHours(25));
        var warning = start("early_warning");
        step(officer, warning, "draft", Map.of("subtype", "incomplete"), 200);
        receipt(warning, Map.of(), 422);
        receipt(warning, Map.of("lateReason", "Nobody knew."), 200);
        assertThat(filing(warning).get("submittedBeforeApproval").asBoolean()).isTrue();
        assertThat(row("early_warning").get("lateAsFiled").asBoolean()).isTrue();
        step(approver, warning, "approval", Map.of("approved", true), 200);
        assertThat(officer.post(owedPath("early_warning"), Map.of("form", "nis2-final-1"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void theTasksOfAFormStandInTheInboxWithItsOwnDueTimeAndWhomItTells() throws Exception {
        boundByNis2();
        var warning = start("early_warning");
        var draft = task("draft_filing", warning);
        assertThat(draft.get("dueAt").asString())
                .isEqualTo(row("early_warning").get("dueAt").asString());
        assertThat(draft.get("addressee").get("form").asString()).isEqualTo("nis2-early-warning-1");
        take(officer, "draft_filing", warning, Map.of("subtype", "withdraw"), 422);
        take(officer, "draft_filing", warning, Map.of("subtype", "incomplete"), 200);
        take(officer, "approve_filing", warning, Map.of("approved", true), 403);
        take(approver, "approve_filing", warning, Map.of("approved", false, "reason", "Say more."), 200);
        take(admin, "draft_filing", warning, Map.of("subtype", "incomplete"), 200);
        take(admin, "approve_filing", warning, Map.of("approved", true), 403);
        take(approver, "approve_filing", warning, Map.of("approved", true), 200);
        take(officer, "record_filing_receipt", warning, Map.of("submittedAt", now().toString()), 200);
        assertThat(row("early_warning").get("state").asString()).isEqualTo("met");
        assertThat(tasksOf(warning)).isEmpty();
        assertThat(packaged())
                .contains("filings/" + warning + ".json", "filings/" + warning + ".pdf")
                .contains("filings/" + warning + "-receipt.json");
    }

    @Test
    void aStepTakenAtTheFormEndsItsTask() {
        boundByNis2();
        var warning = start("early_warning");
        assertThat(tasksOf(warning)).containsExactly("draft_filing");
        step(officer, warning, "draft", Map.of("subtype", "incomplete"), 200);
        assertThat(tasksOf(warning)).containsExactly("approve_filing");
        receipt(warning, Map.of(), 200);
        assertThat(tasksOf(warning)).containsExactly("approve_filing");
        step(approver, warning, "approval", Map.of("approved", true), 200);
        assertThat(tasksOf(warning)).isEmpty();
        var progress = start("early_warning");
        step(officer, progress, "draft", Map.of("subtype", "incomplete"), 200);
        step(approver, progress, "approval", Map.of("approved", false, "reason", "Not yet."), 200);
        assertThat(tasksOf(progress)).containsExactly("draft_filing");
    }

    @Test
    void aFormBegunByMistakeIsDroppedAndTheDutyOffersAnother() {
        boundByNis2();
        var mistaken = start("early_warning");
        assertThat(officer.post(owedPath("early_warning"), Map.of()).status()).isEqualTo(409);
        step(officer, mistaken, "draft", Map.of("subtype", "incomplete"), 200);
        step(officer, mistaken, "discard", Map.of("reason", "Wrong stage."), 200);
        assertThat(tasksOf(mistaken)).isEmpty();
        assertThat(filing(mistaken).get("state").asString()).isEqualTo("withdrawn");
        step(approver, mistaken, "approval", Map.of("approved", true), 409);
        var again = start("early_warning");
        assertThat(tasksOf(again)).containsExactly("draft_filing");
        step(officer, again, "draft", Map.of("subtype", "incomplete"), 200);
        step(approver, again, "approval", Map.of("approved", true), 200);
        step(officer, again, "discard", Map.of("reason", "Too late."), 409);
    }

    @Test
    void aNoteGoesWithEveryFormAndSaysWhatItFollowsAndWhatIsUnknown() {
        boundByNis2();
        var warning = start("early_warning");
        assertThat(note(warning, "fr"))
                .contains("Alerte précoce NIS2", "Directive (UE) 2022/2555", "Ce qui n’est pas encore connu", "215 ")
                .doesNotContain("33, paragraphe 4", "Responsable du traitement");
        step(officer, warning, "draft", Map.of("subtype", "incomplete"), 200);
        step(approver, warning, "approval", Map.of("approved", true), 200);
        receipt(warning, Map.of("authorityReference", "CERT-FR-1"), 200);
        var again = start("early_warning");
        officer.put(path(again) + "/fields/215", Map.of("answer", "a"));
        assertThat(note(again, "en")).contains("Earlier submission: CERT-FR-1", "Answers added", "215 ");
    }

    @Test
    void aReportOnAnotherFormThanTheOneBeforeIsComparedWithNothing() {
        boundByNis2();
        var warning = start("early_warning");
        step(officer, warning, "draft", Map.of("subtype", "incomplete"), 200);
        step(approver, warning, "approval", Map.of("approved", true), 200);
        receipt(warning, Map.of(), 200);
        var notification = start("notification");
        step(officer, notification, "draft", Map.of("subtype", "incomplete"), 200);
        step(approver, notification, "approval", Map.of("approved", true), 200);
        receipt(notification, Map.of(), 200);
        var progress = officer.post(owedPath("notification"), Map.of("form", "nis2-progress-1"))
                .json()
                .get("id")
                .asLong();
        assertThat(items(officer.get(path(progress) + "/diff"))).isEmpty();
        assertThat(note(progress, "en")).contains("NIS2 progress report", "Earlier submission");
    }

    @Test
    void everyFormPrintsInBothLanguagesAndSaysWhereItComesFrom() throws Exception {
        boundByNis2();
        var warning = start("early_warning");
        assertThat(text(warning, "fr")).contains("Alerte précoce NIS2", "2022/2555", "malveillant");
        assertThat(text(warning, "en"))
                .contains("NIS2 early warning", "The answers stand in")
                .doesNotContain("Article 33(3)");
        assertThat(officer.get(path(warning) + ".json").json().has("field_213")).isTrue();
    }

    @Test
    void aControllerIsToldWhatClauseNinePointTwoAsks() throws Exception {
        breach = report(intrusion(now(), KnownFacts.intrusion("processor"), DEDICATED));
        complete(officer, breach, "triage", personalDataBreach(now()));
        var owed = obligations(breach, "controllers").get(0);
        var at = "/api/breaches/" + breach + "/obligations/" + owed.get("id").asLong() + "/filings";
        var id = officer.post(at, Map.of()).json().get("id").asLong();
        var fields = items(officer.get(path(id) + "/fields"));
        assertThat(fields)
                .filteredOn(field -> field.get("need").asString().equals("mandatory"))
                .extracting(field -> field.get("anchor").asString())
                .contains("SCC 2021/915 clause 9.2(a)", "SCC 2021/915 clause 9.2(b)", "SCC 2021/915 clause 9.2(c)");
        assertThat(text(id, "en")).contains("clause 9.2");
        step(officer, id, "draft", Map.of("subtype", "incomplete"), 200);
        step(approver, id, "approval", Map.of("approved", true), 200);
        receipt(id, Map.of(), 200);
        assertThat(obligations(breach, "controllers")).anySatisfy(row -> assertThat(
                        row.get("id").asLong() == owed.get("id").asLong()
                                && row.get("state").asString().equals("met"))
                .isTrue());
    }

    @Test
    void aMandateOpensAFormToTheControllersAuthorityAndLeavesOurOwnDuty() {
        breach = report(intrusion(now(), KnownFacts.intrusion("processor"), DEDICATED));
        complete(officer, breach, "triage", personalDataBreach(now()));
        long owed = obligations(breach, "controllers").get(0).get("id").asLong();
        var at = "/api/breaches/" + breach + "/obligations/" + owed;
        var form = Map.<String, Object>of("form", "mandated-notification-1");
        assertThat(officer.post(at + "/filings", form).status()).isEqualTo(409);
        var given = officer.post(at + "/mandates", Map.of("authority", "CNIL", "document", "Contract, clause 12"));
        assertThat(given.status()).as(given.toString()).isEqualTo(201);
        var answer = at + "/mandates/" + given.json().get("id").asLong() + "/answer";
        assertThat(officer.post(answer, Map.of("approved", true)).status()).isEqualTo(403);
        assertThat(approver.post(answer, Map.of("approved", true)).status()).isEqualTo(200);
        long id = officer.post(at + "/filings", form).json().get("id").asLong();
        assertThat(items(officer.get(at + "/filings")))
                .extracting(one -> one.get("authority").asString())
                .containsExactly("CNIL");
        take(officer, "draft_filing", id, Map.of("subtype", "incomplete"), 200);
        take(approver, "approve_filing", id, Map.of("approved", true), 200);
        take(officer, "record_filing_receipt", id, Map.of("submittedAt", now().toString()), 200);
        assertThat(obligations(breach, "controllers"))
                .filteredOn(row -> row.get("id").asLong() == owed)
                .allSatisfy(row -> assertThat(row.get("state").asString()).isNotEqualTo("met"));
        assertThat(items(officer.get("/api/breaches/" + breach + "/filings"))).isEmpty();
    }

    private String note(long filing, String language) {
        return officer.get(path(filing) + "/cover-note.txt?lang=" + language).toString();
    }

    private List<String> packaged() throws IOException {
        var names = new ArrayList<String>();
        var zip = approver.get("/api/breaches/" + breach + "/package.zip").body();
        try (var files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = files.getNextEntry(); entry != null; entry = files.getNextEntry())
                names.add(entry.getName());
        }
        return names.stream()
                .map(name -> name.substring(name.indexOf("filings/") < 0 ? 0 : name.indexOf("filings/")))
                .toList();
    }

    private List<String> tasksOf(long filing) {
        return items(admin.get("/api/tasks?limit=200&breach=" + breach)).stream()
                .filter(task -> task.get("subject").get("type").asString().equals("filing"))
                .filter(task -> task.get("subject").get("id").asString().equals(String.valueOf(filing)))
                .map(task -> task.get("key").asString())
                .toList();
    }

    private JsonNode task(String key, long filing) {
        return tasks(breach, key).stream()
                .filter(task -> task.get("subject").get("id").asString().equals(String.valueOf(filing)))
                .findFirst()
                .orElseThrow();
    }

    private void take(Caller who, String key, long filing, Map<String, Object> values, int expected) {
        var id = task(key, filing).get("id").asString();
        var answer = who.post("/api/tasks/" + id + "/complete", Map.of("values", values));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(expected);
    }

    private void boundByNis2() {
        declare("NIS2-CLOUD");
        breach = report(intrusion(now(), KnownFacts.intrusion("controller")));
        complete(officer, breach, "triage", personalDataBreach(now()));
    }

    private void declare(String... regimes) {
        var organisation = new HashMap<>(ORGANISATION);
        organisation.put("regimes", List.of(regimes));
        declare(organisation);
    }

    private long start(String stage) {
        var answer = officer.post(owedPath(stage), Map.of());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().get("id").asLong();
    }

    private String owedPath(String stage) {
        return "/api/breaches/" + breach + "/obligations/"
                + row(stage).get("id").asLong() + "/filings";
    }

    private JsonNode row(String stage) {
        return obligations(breach, "other_regime").stream()
                .filter(row -> row.get("stage").asString().equals(stage))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode filing(long id) {
        return items(officer.get(owedPath("early_warning"))).stream()
                .filter(one -> one.get("id").asLong() == id)
                .findFirst()
                .orElseThrow();
    }

    private JsonNode field(long filing, int number) {
        return items(officer.get(path(filing) + "/fields")).stream()
                .filter(one -> one.get("number").asInt() == number)
                .findFirst()
                .orElseThrow();
    }

    private List<Integer> open(long filing) {
        return items(officer.get(path(filing) + "/open-fields")).stream()
                .map(one -> one.get("number").asInt())
                .toList();
    }

    private void step(Caller who, long filing, String step, Map<String, Object> body, int expected) {
        var answer = who.post(path(filing) + "/" + step, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(expected);
    }

    private void receipt(long filing, Map<String, Object> more, int expected) {
        var body = new HashMap<String, Object>(Map.of("submittedAt", now().toString()));
        body.putAll(more);
        step(officer, filing, "receipt", body, expected);
    }

    private String text(long filing, String language) throws Exception {
        try (var pdf = Loader.loadPDF(
                officer.get(path(filing) + ".pdf?lang=" + language).body())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private String path(long filing) {
        return "/api/breaches/" + breach + "/filings/" + filing;
    }
}
