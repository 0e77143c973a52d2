package eu.vigie.web.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import eu.vigie.HouseTest;
import java.util.Base64;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class IdempotencyTest {

    private static final String REPORT = """
            {"title":"%s","description":"x","detectedAt":"2026-01-01T10:00:00Z"}""";

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient database;

    @Test
    void theSameKeyManyTimesAtOnceReportsOnce() throws Exception {
        Callable<String> report = () -> reference(report("At once", "key-at-once"));
        var threads = Executors.newFixedThreadPool(4);
        try {
            var answers = threads.invokeAll(
                    IntStream.range(0, 4).mapToObj(number -> report).toList());
            var references = answers.stream().map(IdempotencyTest::result).collect(Collectors.toSet());
            assertThat(references).hasSize(1);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void everyWriteMayBeRepeatedEvidenceToo() throws Exception {
        var reference = reference(report("Evidence", "key-evidence"));
        var path = "/api/breaches/" + reference + "/evidence?name=log&kind=log";

        var first = send(path, "line 1", "key-e", "text/plain");
        var again = send(path, "line 1", "key-e", "text/plain");

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(again.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(again.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        assertThat(send(path, "line 2", "key-e", "text/plain").getStatus()).isEqualTo(422);
    }

    /** The answer was lost on its way: without its secret what was made would be of no use. */
    @Test
    void whatShowedASecretShowsItAgainAndItIsKeptSealed() throws Exception {
        var link = "{\"reporters\":\"staff\",\"label\":\"Night shift\",\"days\":7}";

        var first = send("/api/report-links", link, "key-link", "application/json");
        var again = send("/api/report-links", link, "key-link", "application/json");

        assertThat(first.getStatus()).as(first.getContentAsString()).isEqualTo(201);
        assertThat(again.getContentAsString()).isEqualTo(first.getContentAsString());
        var kept = database.sql("select body from remembered_answer where request_key = 'key-link'")
                .query(String.class)
                .single();
        assertThat(kept).isBase64();
        assertThat(new String(Base64.getDecoder().decode(kept), ISO_8859_1)).doesNotContain("Night shift", "/report/");
    }

    /** Nodes of one database may have keys of their own: what hides nothing is answered again by each of them. */
    @Test
    void whatHidesNothingIsKeptOpen() throws Exception {
        var first = report("Open", "key-open");
        var kept = database.sql("select body from remembered_answer where request_key = 'key-open'")
                .query(String.class)
                .single();
        assertThat(kept).isEqualTo(first.getContentAsString());
    }

    @Test
    void aRefusedRequestLeavesNoKeyBehind() throws Exception {
        assertThat(report("", "key-refused").getStatus()).isEqualTo(422);
        assertThat(report("Mended", "key-refused").getStatus()).isEqualTo(201);
    }

    private MockHttpServletResponse report(String title, String key) throws Exception {
        return send("/api/breaches", REPORT.formatted(title), key, MediaType.APPLICATION_JSON_VALUE);
    }

    private MockHttpServletResponse send(String path, String body, String key, String type) throws Exception {
        return http.perform(post(path)
                        .with(httpBasic("admin", "admin-password-1"))
                        .header("Idempotency-Key", key)
                        .contentType(type)
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private static String reference(MockHttpServletResponse answer) throws Exception {
        return JsonPath.read(answer.getContentAsString(), "$.reference");
    }

    private static String result(java.util.concurrent.Future<String> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
