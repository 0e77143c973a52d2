package eu.vigie.escalation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opaque links, one for each person and letter. The token stands in the letter alone; the table knows its digest. */
@Repository
class AlertLinks {

    private static final SecureRandom RANDOM = new SecureRandom();
    static final Duration GOOD_FOR = Duration.ofDays(7);

    private final JdbcClient jdbc;

    AlertLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new token for that person and alert. */
    String issue(String breach, String person, Instant now) {
        return issue(breach, person, null, now);
    }

    /** The same for a message of the ladder. */
    String issue(String breach, String person, @Nullable Long message, Instant now) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("insert into acknowledgement_link (digest, breach, person, message_id, issued_at, expires_at)"
                        + " values (:digest, :breach, :person, :message, :now, :end)")
                .param("digest", digest(token))
                .param("breach", breach)
                .param("person", person)
                .param("message", message)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("end", now.plus(GOOD_FOR).atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    /** What the token stands for; empty when it is nobody's or has expired. */
    Optional<AlertLink> of(String token, Instant now) {
        return jdbc.sql("select breach, person, message_id, expires_at from acknowledgement_link"
                        + " where digest = :digest and expires_at > :now")
                .param("digest", digest(token))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new AlertLink(
                        row.getString(1), row.getString(2), row.getObject(3, Long.class), Columns.instant(row, 4)))
                .optional();
    }

    private static String digest(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
