package eu.vigie.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A hand-over as its holder, or somebody for the holder, proposes it.
 *
 * @param receiver user name of who receives it; or
 * @param receivedBy the name of somebody who does not work here. One of both
 * @param purpose what for; mandatory
 * @param location where it will be; mandatory
 * @param change what is changed of it by that
 */
public record ProposedHandOver(
        @Nullable String receiver,
        @Nullable String receivedBy,
        @Nullable String purpose,
        @Nullable String location,
        @Nullable String change) {}
