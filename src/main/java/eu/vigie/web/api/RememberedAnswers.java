package eu.vigie.web.api;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** First answers by person and key, kept for a week. */
@Repository
class RememberedAnswers {

    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    RememberedAnswers(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The answer given before; refuses a key that was used with another request. */
    Optional<ResponseEntity<?>> find(Question question) {
        return jdbc.sql("select * from remembered_answer where actor = :actor and request_key = :key")
                .param("actor", question.actor())
                .param("key", question.key())
                .query((row, index) -> answer(row, question))
                .optional()
                .map(answer -> answer);
    }

    void reserve(Question question) {
        try {
            jdbc.sql("""
                    insert into remembered_answer (actor, request_key, request_digest, asked_at)
                    values (:actor, :key, :digest, :now)""")
                    .param("actor", question.actor())
                    .param("key", question.key())
                    .param("digest", question.digest())
                    .param("now", now())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new KeyTaken(e);
        }
    }

    void keep(Question question, ResponseEntity<?> answer) {
        URI location = answer.getHeaders().getLocation();
        Object body = answer.getBody();
        jdbc.sql("""
                update remembered_answer set status = :status, location = :location, etag = :etag, body = :body
                where actor = :actor and request_key = :key""")
                .param("status", answer.getStatusCode().value())
                .param("location", location == null ? null : location.toString())
                .param("etag", answer.getHeaders().getETag())
                .param("body", body == null ? null : json.writeValueAsString(body))
                .param("actor", question.actor())
                .param("key", question.key())
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void forgetOldOnes() {
        jdbc.sql("delete from remembered_answer where asked_at < :before")
                .param("before", now().minus(KEPT))
                .update();
    }

    private ResponseEntity<?> answer(ResultSet row, Question question) throws SQLException {
        if (!row.getString("request_digest").equals(question.digest())) {
            throw new InvalidInput(Fault.of(Idempotency.HEADER, "key-reused"));
        }
        HttpHeaders headers = new HttpHeaders();
        String location = row.getString("location");
        if (location != null) {
            headers.setLocation(URI.create(location));
        }
        headers.setETag(row.getString("etag"));
        String body = row.getString("body");
        return ResponseEntity.status(row.getInt("status"))
                .headers(headers)
                .body(body == null ? null : json.readTree(body));
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    /** Who asked what under which key. */
    record Question(String actor, String key, String digest) {}

    /** Somebody took the key between the look and the insert. */
    static final class KeyTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        KeyTaken(Throwable cause) {
            super(cause);
        }
    }
}
