package eu.vigie.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** First answers by person and key, kept for a week. */
@Repository
class RememberedAnswers {

    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    RememberedAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Answer> find(Question question) {
        return jdbc.sql("select * from remembered_answer where actor = :actor and request_key = :key")
                .param("actor", question.actor())
                .param("key", question.key())
                .query((row, index) -> answer(row))
                .optional();
    }

    void reserve(Question question) {
        try {
            jdbc.sql("""
                    insert into remembered_answer (actor, request_key, request_digest, asked_at)
                    values (:actor, :key, '', :now)""")
                    .param("actor", question.actor())
                    .param("key", question.key())
                    .param("now", now())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new KeyTaken(e);
        }
    }

    void keep(Question question, Answer answer) {
        jdbc.sql("""
                update remembered_answer
                set request_digest = :digest, status = :status, location = :location, etag = :etag, body = :body
                where actor = :actor and request_key = :key""")
                .param("digest", answer.digest())
                .param("status", answer.status())
                .param("location", answer.location())
                .param("etag", answer.etag())
                .param("body", new String(answer.body(), UTF_8))
                .param("actor", question.actor())
                .param("key", question.key())
                .update();
    }

    /** The key is free again. */
    void release(Question question) {
        jdbc.sql("delete from remembered_answer where actor = :actor and request_key = :key and status is null")
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

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getString("request_digest"),
                row.getInt("status"),
                row.getString("location"),
                row.getString("etag"),
                Objects.requireNonNullElse(row.getString("body"), "").getBytes(UTF_8));
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    /** Who asked under which key. */
    record Question(String actor, String key) {}

    /** What was asked (as a digest of the request) and what was answered, in JSON. */
    record Answer(
            String digest,
            int status,
            @Nullable String location,
            @Nullable String etag,
            byte[] body) {

        /** What is answered now, with the digest of the whole request. */
        static Answer of(DigestedBody request, ContentCachingResponseWrapper response) throws IOException {
            return new Answer(
                    request.digest(),
                    response.getStatus(),
                    response.getHeader(HttpHeaders.LOCATION),
                    response.getHeader(HttpHeaders.ETAG),
                    request.kept(response.getContentAsByteArray()));
        }

        /** False while it is being done, or where nobody knows because a crash came between. */
        boolean known() {
            return status > 0;
        }

        /** To whoever sent the same request again. */
        void write(DigestedBody request, HttpServletResponse response) throws IOException {
            response.setStatus(status);
            if (location != null) response.setHeader(HttpHeaders.LOCATION, location);
            if (etag != null) response.setHeader(HttpHeaders.ETAG, etag);
            if (body.length > 0) response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getOutputStream().write(request.given(body));
        }
    }

    /** Somebody took the key between the look and the insert. */
    static final class KeyTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        KeyTaken(Throwable cause) {
            super(cause);
        }
    }
}
