package eu.vigie.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The letters that were captured because no mail leaves the machine. */
public interface CapturedMail {

    /** Newest first, below the given id (null: from the top). */
    List<Captured> newest(@Nullable Long below, int limit);

    /** One of them as it would have gone; {@link eu.vigie.refusal.NotFound} when there is none or its file is gone. */
    Content read(long id);

    /** A captured letter in the list. */
    record Captured(long id, String owner, String address, String subject, Instant at) {}

    /** A captured letter in full, with whose it is; {@code raw} is the message as it lies in its file. */
    record Content(String owner, Map<String, String> headers, String text, String html, String raw) {}
}
