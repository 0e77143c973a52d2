package eu.vigie.subscription;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as an administrator names it; null where left out.
 *
 * @param name small letters, digits, point, dash and underline
 * @param url https, or http to this machine
 * @param occasions at least one of {@link Subscriptions#occasions()}
 */
public record NewSubscription(
        @Nullable String name,
        @Nullable String about,
        @Nullable String url,
        @Nullable List<String> occasions,
        @Nullable Boolean closed) {}
