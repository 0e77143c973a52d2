package eu.vigie.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.story.Caller;
import eu.vigie.story.KnownFacts;
import eu.vigie.story.Story;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What cannot be undone is done on no single click: a box is ticked first, and without it nothing is done (WCAG 2.2, 3.3.4). */
class FinalActsTest extends Story {

    private static final Map<String, String> TICKED = Map.of("checked", "true");

    @Autowired
    private JdbcClient database;

    private String breach = "";

    @BeforeEach
    void aCase() {
        breach = report(intrusion(now(), KnownFacts.intrusion("controller"), DEDICATED));
    }

    @Test
    void aPieceIsSealedOnceItWasChecked() {
        Visitor visitor = visitor(responder);
        String piece = piece();
        assertThat(visitor.get(piece).body())
                .contains("href=\"" + piece + "/seal\"")
                .doesNotContain("action=\"" + piece + "/seal\"");

        isRefusedUnticked(visitor.submit(piece + "/seal", piece + "/seal", Map.of()));
        assertThat(timeline(breach)).doesNotContain("evidence_sealed");

        visitor.submit(piece + "/seal", piece + "/seal", TICKED);
        assertThat(timeline(breach)).contains("evidence_sealed");
    }

    @Test
    void allPiecesAreSealedOnceTheyWereChecked() {
        Visitor visitor = visitor(responder);
        piece();
        String all = "/breaches/" + breach + "/evidence/seal";
        assertThat(visitor.get("/breaches/" + breach + "/evidence").body())
                .contains("href=\"" + all + "\"")
                .doesNotContain("action=\"" + all + "\"");

        isRefusedUnticked(visitor.submit(all, all, Map.of("checked", "perhaps")));
        assertThat(timeline(breach)).doesNotContain("evidence_sealed");

        visitor.submit(all, all, TICKED);
        assertThat(timeline(breach)).contains("evidence_sealed");
    }

    @Test
    void evidenceIsDestroyedOnceTheSecondPersonHasChecked() {
        String piece = piece();
        var asked = officer.post("/api" + piece + "/destructions", Map.of("reason", "Kept long enough."));
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        String approval = piece + "/destructions/" + asked.json().get("id").asString() + "/approval";
        Visitor second = visitor(approver);
        assertThat(second.get(piece).body())
                .contains("href=\"" + approval + "\"")
                .doesNotContain("action=\"" + approval + "\"");

        isRefusedUnticked(second.submit(approval, approval, Map.of()));
        assertThat(timeline(breach)).doesNotContain("evidence_destruction_approved");

        second.submit(approval, approval, TICKED);
        assertThat(timeline(breach)).contains("evidence_destruction_approved");
    }

    @Test
    void aCaseIsErasedOnceTheSecondPersonHasChecked() {
        keptLongEnough();
        var asked = person("asks-to-erase", "dpo").post("/api/retention/cases/" + breach + "/erasures", Map.of());
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        String approval =
                "/retention/" + breach + "/erasures/" + asked.json().get("id").asString() + "/approval";
        Visitor second = visitor(approver);
        assertThat(second.get("/retention").body())
                .contains("href=\"" + approval + "\"")
                .doesNotContain("action=\"" + approval + "\"");

        isRefusedUnticked(second.submit(approval, approval, Map.of()));
        assertThat(second.get("/retention").body()).contains("href=\"" + approval + "\"");

        assertThat(second.submit(approval, approval, TICKED).uri().getPath()).isEqualTo("/retention");
        assertThat(second.get("/retention").body()).doesNotContain(approval);
    }

    @Test
    void whatArrivedOfAFileIsErasedOnceItWasChecked() throws IOException, InterruptedException {
        Visitor visitor = visitor(responder);
        String giveUp = begun() + "/give-up";
        assertThat(visitor.get("/breaches/" + breach + "/evidence").body())
                .contains("href=\"" + giveUp + "\"")
                .doesNotContain("action=\"" + giveUp + "\"");
        assertThat(visitor.get(giveUp).body()).contains("disk.img");
        assertThat(visitor(person("only-reads-uploads", "auditor")).get(giveUp).statusCode())
                .isEqualTo(403);

        isRefusedUnticked(visitor.submit(giveUp, giveUp, Map.of()));
        assertThat(timeline(breach)).doesNotContain("evidence_upload_given_up");

        visitor.submit(giveUp, giveUp, TICKED);
        assertThat(timeline(breach)).contains("evidence_upload_given_up");
        assertThat(visitor.get(giveUp).statusCode()).isEqualTo(404);
    }

    private static void isRefusedUnticked(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("href=\"#checked\"", "id=\"checked-error\"", "tick this box first")
                .containsPattern("<input type=\"checkbox\" id=\"checked\"[^>]*required[^>]*aria-invalid=\"true\"");
    }

    /** Closed, and as if that had been seven years ago: the house is shared, and its clock with it. */
    private void keptLongEnough() {
        complete(officer, breach, "triage", Map.of("outcome", "not_a_breach", "reason", "A test of our own."));
        complete(approver, breach, "approve_decision", Map.of("approved", true));
        complete(responder, breach, "contact_law_enforcement", Map.of("contacted", true, "at", now().toString()));
        close(breach);
        database.sql("update breach_case set closed_at = ? where reference = ?")
                .params(now().atOffset(UTC).minusYears(7), breach)
                .update();
    }

    /** A file of which nothing has come yet; its address among the pages. */
    private String begun() throws IOException, InterruptedException {
        var name = Base64.getEncoder().encodeToString("disk.img".getBytes(UTF_8));
        var signedOn = Base64.getEncoder().encodeToString((responder.name() + ":" + PASSWORD).getBytes(UTF_8));
        var begin = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/breaches/" + breach + "/evidence/uploads"))
                .header("Authorization", "Basic " + signedOn)
                .header("Upload-Length", "9")
                .header("Upload-Metadata", "filename " + name)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        var answer = HttpClient.newHttpClient().send(begin, HttpResponse.BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(201);
        return URI.create(answer.headers().firstValue("Location").orElseThrow())
                .getPath()
                .substring("/api".length());
    }

    /** The address of its page. */
    private String piece() {
        String evidence = "/breaches/" + breach + "/evidence";
        var kept = responder.bytes("/api" + evidence + "?name=auth.log&kind=log", "bytes".getBytes(UTF_8), "x/y");
        assertThat(kept.status()).as(kept.toString()).isEqualTo(201);
        return evidence + "/" + kept.json().get("id").asString();
    }

    private Visitor visitor(Caller person) {
        return new Visitor("http://127.0.0.1:" + port).signIn(person.name(), PASSWORD, "en");
    }
}
