package eu.vigie.filing.submission;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what an authority's machine answered.
 *
 * @param retryAfter the header of that name; null when there was none
 */
record FilingReply(int status, String body, @Nullable String retryAfter) {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int LONGEST_NUMBER = 100;

    /** Busy, too early, too many; 409: the same filing is being worked on (Idempotency-Key). */
    private static final Set<Integer> LATER = Set.of(408, 409, 425, 429);

    Reply read() {
        if (status / 100 == 2) return accepted();
        if (LATER.contains(status)) return new Reply.Later(false, pause(), words());
        // It may have taken the filing before it broke.
        if (status / 100 == 5) return new Reply.Later(true, pause(), words());
        return new Reply.Refused(words());
    }

    /** Without a number nobody can prove the filing: it is asked again with the same key. */
    private Reply accepted() {
        JsonNode answer = json();
        String reference = answer.path("reference").asString("").strip();
        if (reference.isEmpty() || reference.length() > LONGEST_NUMBER) return new Reply.Later(true, null, words());
        return new Reply.Accepted(reference, receivedAt(answer), words());
    }

    private static @Nullable Instant receivedAt(JsonNode answer) {
        try {
            return OffsetDateTime.parse(answer.path("receivedAt").asString("")).toInstant();
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** Seconds only: the other form, a date, depends on two clocks. */
    private @Nullable Duration pause() {
        return Optional.ofNullable(retryAfter)
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(null);
    }

    private JsonNode json() {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException no) {
            return MAPPER.createObjectNode();
        }
    }

    private String words() {
        return "HTTP " + status + (body.isBlank() ? "" : " " + body.strip());
    }
}
