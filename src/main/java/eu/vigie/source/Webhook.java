package eu.vigie.source;

import org.jspecify.annotations.Nullable;

/**
 * What a signed request says beside its body; null where it does not.
 *
 * @param id the sender's own number of the request ({@code webhook-id})
 * @param timestamp when it was sent, in seconds of the epoch ({@code webhook-timestamp})
 * @param signatures one or more {@code v1,<base64>}, apart by spaces ({@code webhook-signature})
 * @param bodySignature {@code sha256=<hexadecimal>} over the body alone ({@code X-Hub-Signature-256})
 */
public record Webhook(
        @Nullable String id,
        @Nullable String timestamp,
        @Nullable String signatures,
        @Nullable String bodySignature) {}
