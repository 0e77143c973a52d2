package eu.vigie.source;

import eu.vigie.breach.IncidentKind;
import org.jspecify.annotations.Nullable;

/**
 * A source as an administrator names it; null where left out.
 *
 * @param name small letters, digits, point, dash and underline
 * @param adapter left out: the house's own form
 * @param zone left out: UTC
 * @param perMinute left out: 6 000
 */
public record NewSource(
        @Nullable String name,
        @Nullable String about,
        @Nullable String adapter,
        @Nullable String system,
        @Nullable IncidentKind kind,
        @Nullable String zone,
        @Nullable Integer perMinute,
        @Nullable Boolean bodySignature,
        @Nullable Boolean closed) {}
