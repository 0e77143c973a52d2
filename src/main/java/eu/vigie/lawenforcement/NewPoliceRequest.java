package eu.vigie.lawenforcement;

import eu.vigie.contact.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request as somebody writes it down; null where nothing was said.
 *
 * @param basisText mandatory where the basis is another one
 * @param document number of a piece of evidence of the case; mandatory for a delay
 */
public record NewPoliceRequest(
        @Nullable Asks asks,
        @Nullable Channel channel,
        @Nullable Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable String service,
        @Nullable String contact,
        @Nullable String caseNumber,
        @Nullable Basis basis,
        @Nullable String basisText,
        @Nullable String asked,
        @Nullable Long document) {}
