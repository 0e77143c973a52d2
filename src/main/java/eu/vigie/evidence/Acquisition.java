package eu.vigie.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a piece of evidence was acquired, as its collector says (RFC 3227 §3 and §4.1, ISO/IEC 27037). What is null was not said.
 *
 * @param acquiredAt when, by a clock that is right; mandatory, and not after the bytes came here
 * @param acquiredBy who collected it, a person or an authority; mandatory
 * @param place where it was collected
 * @param source what it was taken from: machine, disk with its number, account; mandatory
 * @param tool with what; {@code toolVersion} only with it
 * @param clockDriftSeconds how far the clock of the source was ahead of UTC, negative when it was behind; at most ten years
 * @param volatility how soon the source would have been gone, by {@link Volatility#code()}
 * @param note what else matters: write blocker, witnesses, what could not be taken
 */
public record Acquisition(
        @Nullable Instant acquiredAt,
        @Nullable String acquiredBy,
        @Nullable String place,
        @Nullable String source,
        @Nullable String tool,
        @Nullable String toolVersion,
        @Nullable Long clockDriftSeconds,
        @Nullable String volatility,
        @Nullable String note) {}
