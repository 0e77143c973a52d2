/**
 * What stands across all cases: the list in any order, what is owed on one board, how long things took, and the views that a
 * person keeps. Reads the tables of the rooms below; keeps only what lists sort by.
 */
@ApplicationModule(allowedDependencies = {"actor", "refusal", "breach", "obligation", "document"})
@NullMarked
package eu.vigie.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
