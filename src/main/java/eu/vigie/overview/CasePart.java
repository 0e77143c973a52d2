package eu.vigie.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** References in order, and the place to go on from; null at the end. */
public record CasePart(List<String> references, @Nullable String next) {}
