package eu.vigie.overview;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.story.Answer;
import eu.vigie.story.KnownFacts;
import eu.vigie.story.StatementCount;
import eu.vigie.story.Story;
import eu.vigie.web.pages.Visitor;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A year in numbers, and the register on paper: of a year in which nobody else found anything. */
@OnPostgresqlToo
class YearReportTest extends Story {

    private static final Instant DETECTED = Instant.parse("2019-03-31T23:30:00Z");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String WHY = "Nobody had read the mailbox <b>for years</b>.";

    @Test
    void aYearIsCountedByMonthCauseAndRoleAndSaysWhatWasLateAndWhy() throws IOException {
        String late = report(intrusion(DETECTED, KnownFacts.intrusion("controller"), DEDICATED));
        complete(officer, late, "triage", personalDataBreach(DETECTED));
        decide(late, "required", "not_required");
        complete(officer, late, "draft_filing", Map.of("subtype", "complete", "lateReason", WHY));
        complete(approver, late, "approve_filing", Map.of("approved", true));
        complete(officer, late, "record_filing_receipt", receipt("CNIL-2019"));
        String none = report(intrusion(DETECTED, KnownFacts.role("processor"), SHARED));
        complete(
                officer,
                none,
                "triage",
                Map.of("outcome", "not_a_breach", "awareAt", DETECTED.toString(), "reason", "A test of ours."));
        complete(approver, none, "approve_decision", Map.of("approved", true));
        var exercise = new HashMap<>(intrusion(DETECTED, KnownFacts.intrusion("controller"), DEDICATED));
        exercise.put("exercise", Map.of("speed", 1));
        report(exercise);

        var year = officer.get("/api/register/report?year=2019").json();
        assertThat(year.get("cases").toString()).isEqualTo("{\"not_a_breach\":1,\"personal_data_breach\":1}");
        assertThat(year.get("months").get("03").asInt()).as("in UTC").isEqualTo(1);
        assertThat(year.get("months").size()).isEqualTo(12);
        assertThat(year.get("causes").toString()).isEqualTo("{\"external_malicious\":1}");
        assertThat(year.get("roles").toString()).isEqualTo("{\"controller\":1}");
        assertThat(year.get("authority").toString()).isEqualTo("{\"notified\":1}");
        assertThat(year.get("persons").toString()).isEqualTo("{\"not_required\":1}");
        assertThat(year.get("late").toString()).contains(late, "GDPR-33-1", "Nobody had read");
        assertThat(year.get("times").toString()).contains("filing", "ninetieth");
        assertThat(year.toString()).as("never by person").doesNotContain(officer.name(), approver.name());

        assertThat(text(officer.get("/api/register/report.pdf?year=2019")))
                .contains("report of 2019", "March", "Nobody had read");
        var visitor = new Visitor("http://127.0.0.1:" + port).signIn(officer.name(), PASSWORD, "fr");
        assertThat(visitor.get("/register/report?year=2019").body())
                .contains("bilan 2019", "<svg", "mars", "&lt;b&gt;")
                .doesNotContain("<b>for");
        assertThat(StatementCount.of("/register/report?year=2019")).isNotEmpty().hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void theRegisterOfAYearIsPrintedInDocumentsThatContinueEachOther() throws IOException {
        String breach = report(intrusion(now(), KnownFacts.intrusion("controller"), DEDICATED));
        String before = breach.substring(0, 5) + "%04d".formatted(Integer.parseInt(breach.substring(5)) - 1);
        String year = breach.substring(0, 4);
        var paper = officer.get("/api/register?format=pdf&year=" + year + "&after=" + before);
        assertThat(text(paper)).contains(breach, "Intrusion", "external, on purpose");
        assertThat(text(officer.get("/api/register?format=pdf&year=2998"))).contains("No case of this year");
        assertThat(officer.get("/api/register?format=pdf&year=1").toString()).contains("422", "\"year\"");
        assertThat(officer.get("/api/register?format=pdf&year=" + year + "&after=2018-0001")
                        .status())
                .isEqualTo(422);
        for (var page : new String[] {"?format=pdf&year=" + year, "/report?year=2019", "/report.pdf?year=2019"})
            assertThat(responder.get("/api/register" + page).status()).isEqualTo(403);
    }

    @Test
    void aYearStandsBesideTheOpenDataThatTheReaderBrings() {
        String file = OpenDataReaderTest.HEAD + OpenDataReaderTest.LINES;
        byte[] bytes = file.getBytes(WINDOWS);
        String address = "/api/register/side-by-side?year=2025&sector=";
        var sides = officer.bytes(address + "activites%20financieres%20et%20d%27assurance", bytes, "text/csv");
        assertThat(sides.status()).as(sides.toString()).isEqualTo(200);
        assertThat(sides.json().get("ofSector").asInt()).isEqualTo(2);
        assertThat(sides.json().get("ofAll").asInt()).isEqualTo(3);
        assertThat(sides.toString()).contains("\"code\":\"5001-\"", "\"sector\":50.0", "\"all\":33.3");
        assertThat(officer.bytes(address + "fishing", bytes, "text/csv").toString())
                .contains("422", "Commerce ; réparation");
        assertThat(officer.bytes(address + "x", new byte[] {1, 2}, "text/csv").toString())
                .contains("422", "\"file\"");
        assertThat(responder.bytes(address + "x", bytes, "text/csv").status()).isEqualTo(403);

        var visitor = new Visitor("http://127.0.0.1:" + port).signIn(officer.name(), PASSWORD, "fr");
        String page = "/register/side-by-side";
        assertThat(visitor.get(page).body()).contains("rien n’en est gardé");
        var said = Map.of("year", "2025", "sector", "Commerce ; reparation d'automobiles");
        assertThat(visitor.upload(page, said, file, WINDOWS).body())
                .contains("externe, malveillant", "33,3", "n’est pas une statistique");
        var wrong = visitor.upload(page, said, "a;b\n", WINDOWS);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("file-error", "2025");
    }

    private static String text(Answer pdf) throws IOException {
        assertThat(pdf.status()).as(pdf.toString()).isEqualTo(200);
        try (var document = Loader.loadPDF(pdf.body())) {
            return new PDFTextStripper().getText(document).replace("\n", " ");
        }
    }
}
