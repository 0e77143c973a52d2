package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.vigie.document.PdfConformance;
import eu.vigie.story.PagesOfACase;
import eu.vigie.story.StatementCount;
import eu.vigie.story.Story;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody takes a drill for a breach: every page and every paper of it says what it is. */
class DrillPagesTest extends Story {

    private static final int MOST_STATEMENTS = 12;
    private static final Pattern FRAMED = Pattern.compile("<body[^>]* class=\"exercise\"");
    private static final Pattern RAW = Pattern.compile("\\?\\?[\\w.-]+\\?\\?|\\$\\{|#\\{|>null<");

    @ParameterizedTest
    @CsvSource({"en,EXERCISE", "fr,EXERCICE"})
    void everyPageOfADrillIsFramedInRed(String language, String mark) {
        String drill = aDrill();
        List<String> pages = new ArrayList<>(PagesOfACase.of(drill, admin));
        // Groups of signals stand beside cases: no exercise has any.
        pages.removeIf(page -> page.startsWith("/signal"));
        pages.addAll(List.of("/drills/" + drill, "/drills/" + drill + "/scorecard"));
        assertThat(pages).hasSizeGreaterThan(25);
        Visitor visitor = visitor(language);
        for (String page : pages) {
            var answer = visitor.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body()).as(page).contains("exercise-banner").contains("<strong>" + mark);
            assertThat(FRAMED.matcher(answer.body()).find()).as(page).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"en,EXERCISE", "fr,EXERCICE"})
    void whereverADrillIsListedItIsMarked(String language, String mark) {
        String drill = aDrill();
        Visitor visitor = visitor(language);
        for (String page : List.of(
                "/", "/breaches?sort=reference", "/board?section=without_delay", "/tasks", "/drills", "/timers")) {
            String body = visitor.get(page).body();
            assertThat(RAW.matcher(body).find()).as(page).isFalse();
            int at = body.indexOf(drill);
            while (at >= 0) {
                int row = Math.max(body.lastIndexOf("<li", at), body.lastIndexOf("<tr", at));
                int end = Math.max(body.indexOf("</li>", at), body.indexOf("</tr>", at));
                if (row >= 0 && end > 0)
                    assertThat(body.substring(row, end)).as(page).contains(mark);
                at = body.indexOf(drill, at + 1);
            }
        }
    }

    @Test
    void theRealCaseBesideItIsNotMarked() {
        aDrill();
        String real = report(intrusion(now(), Map.of("role", "controller"), DEDICATED));
        String page = visitor("en").get("/breaches/" + real).body();
        assertThat(FRAMED.matcher(page).find()).isFalse();
        assertThat(page).doesNotContain("exercise-banner");
        assertThat(visitor("en").get("/drills").body()).contains("A real breach is open");
    }

    @ParameterizedTest
    @CsvSource({"en,EXERCISE", "fr,EXERCICE"})
    void everyPaperOfADrillHasItsMarkOnEveryPage(String language, String mark) throws Exception {
        String drill = aDrill("ransomware");
        decide(drill, "required", "not_required");
        complete(officer, drill, "draft_filing", Map.of("subtype", "incomplete"));
        List<String> papers = papers(drill, language);
        assertThat(papers).hasSizeGreaterThanOrEqualTo(3);
        for (String paper : papers) {
            var answer = admin.get(paper);
            assertThat(answer.status()).as(paper).isEqualTo(200);
            String wanted = paper.contains("/drills/") && language.equals("en") ? "DRILL" : mark;
            assertThat(unmarked(answer.body(), wanted)).as(paper).isEmpty();
            PdfConformance.conforms(answer.body());
        }
    }

    @Test
    void itsPagesAskTheDatabaseLittle() {
        String drill = aDrill("ransomware");
        decide(drill, "required", "not_required");
        complete(officer, drill, "draft_filing", Map.of("subtype", "incomplete"));
        Visitor visitor = visitor("en");
        String card = "/drills/" + drill + "/scorecard";
        for (String page : List.of("/drills", "/drills/" + drill, card)) {
            asksLittle(visitor, page);
        }
        assertThat(visitor.get(card).body()).contains("Counted when the drill is ended.");
        assertThat(officer.post("/api/drills/" + drill + "/end", Map.of()).status())
                .isEqualTo(200);
        asksLittle(visitor, card);
        assertThat(visitor.get(card).body())
                .as("its form was incomplete")
                .doesNotContain("Counted when the drill is ended.", "None, or no form was begun.");
    }

    private static void asksLittle(Visitor visitor, String page) {
        visitor.get(page);
        assertThat(visitor.get(page).statusCode()).as(page).isEqualTo(200);
        assertThat(StatementCount.of(page)).as(page).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    }

    @Test
    void aDrillIsStartedAnsweredAndEndedByPagesAlone() {
        Visitor visitor = visitor("en");
        var started = visitor.submit(
                "/drills",
                "/drills",
                Map.of(
                        "scenario",
                        "holiday-weekend",
                        "participants",
                        officer.name(),
                        "speed",
                        "720",
                        "language",
                        "fr"));
        assertThat(started.uri().getPath()).startsWith("/drills/20");
        String drill = started.uri().getPath();
        assertThat(started.body()).contains("vendredi soir");
        pass(Duration.ofSeconds(11));
        await().atMost(Duration.ofSeconds(120))
                .until(() -> visitor.get(drill).body().contains("/injects/dpo-away\""));
        var refused = visitor.submit(drill, drill + "/injects/dpo-away", Map.of("answer", " "));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#answer-dpo-away\"", "id=\"answer-dpo-away-error\"")
                .contains("aria-invalid=\"true\"", "data-news=");
        var answered = visitor.submit(drill, drill + "/injects/dpo-away", Map.of("answer", "The deputy decides."));
        assertThat(answered.body()).contains("The deputy decides.");
        var ended = visitor.submit(drill, drill + "/end", Map.of());
        assertThat(ended.uri().getPath()).endsWith("/scorecard");
        var wrong = visitor.submit("/drills", "/drills", Map.of("participants", "nobody-here", "speed", "60"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Nobody here is called nobody-here");
    }

    @Test
    void aPlannedDrillShowsTheSystemsThatWereNamed() {
        String day = now().plus(Duration.ofDays(2)).toString().substring(0, 10);
        Map<String, String> typed = Map.of(
                "scenario",
                "lost-laptop",
                "participants",
                officer.name(),
                "speed",
                "60",
                "systems",
                SHARED,
                "plan",
                "true",
                "nextAt.date",
                day,
                "nextAt.time",
                "09:00");
        var planned = visitor("en").submit("/drills", "/drills", typed);
        for (var one : items(officer.get("/api/drill-plans"))) {
            String id = one.get("id").asString();
            officer.delete("/api/drill-plans/" + id);
        }
        assertThat(planned.uri().getQuery()).isEqualTo("done=drill-planned");
        assertThat(planned.body()).contains("<bdi>" + SHARED + "</bdi>");
    }

    private List<String> papers(String drill, String language) {
        List<String> papers = new ArrayList<>();
        String asked = "?lang=" + language;
        papers.add("/api/drills/" + drill + "/scorecard.pdf" + asked);
        items(admin.get("/api/breaches/" + drill + "/filings")).forEach(filing -> {
            String base =
                    "/api/breaches/" + drill + "/filings/" + filing.get("id").asString();
            papers.add(base + ".pdf" + asked);
        });
        items(admin.get("/api/breaches/" + drill + "/decisions"))
                .forEach(one -> papers.add("/api/breaches/" + drill + "/decisions/"
                        + one.get("number").asInt() + ".pdf" + asked));
        return papers;
    }

    /** Pages that lack the header or the watermark; the latter is read letter by letter, each on a line of its own. */
    private static List<Integer> unmarked(byte[] pdf, String mark) throws IOException {
        List<Integer> without = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                if (text.getText(document).replaceAll("\\s+", "").split(mark, -1).length < 3) without.add(page);
            }
        }
        return without;
    }

    private String aDrill() {
        return aDrill("dedicated-intrusion");
    }

    private String aDrill(String scenario) {
        var answer = officer.post(
                "/api/drills", Map.of("scenario", scenario, "speed", 1, "participants", List.of(officer.name())));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        String drill = answer.json().get("breach").asString();
        complete(officer, drill, "triage", personalDataBreach(now()));
        return drill;
    }

    private Visitor visitor(String language) {
        return new Visitor("http://127.0.0.1:" + port)
                .signIn(person("visitor", "admin", "privacy_officer").name(), PASSWORD, language);
    }
}
