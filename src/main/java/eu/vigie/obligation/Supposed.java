package eu.vigie.obligation;

import org.jspecify.annotations.Nullable;

/**
 * A duty as it would be, beside the one that is.
 *
 * @param then the duty under the supposition ({@code id} 0 for one that does not exist yet); null when it would fall away
 * @param now the duty as it stands; null when there is none
 */
public record Supposed(@Nullable Obligation then, @Nullable Obligation now) {}
