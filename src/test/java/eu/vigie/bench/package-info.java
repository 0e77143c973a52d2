/** What benchmarks share: a house on disk, many cases at once, ratios within one run. */
@NullMarked
package eu.vigie.bench;

import org.jspecify.annotations.NullMarked;
