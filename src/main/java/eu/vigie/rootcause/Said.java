package eu.vigie.rootcause;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An analysis as somebody says it. Everything may be left out but one of cause and conclusion.
 *
 * @param whys answers to "why?", each to the one before; seven at most
 * @param factors what contributed, one each; twenty at most
 * @param measures in one text, as letters tell them; those that are tracked are {@link Measure}s of their own
 * @param evidence numbers of evidence of the case on which the conclusion rests
 */
public record Said(
        @Nullable Method method,
        @Nullable Analyst conductedBy,
        @Nullable String cause,
        @Nullable String conclusion,
        @Nullable String measures,
        @Nullable List<String> whys,
        @Nullable List<String> factors,
        @Nullable List<Long> evidence) {}
