/** Vigie takes a personal-data breach from discovery to a closed register entry. Each package is a room; see docs/adr. */
@NullMarked
package eu.vigie;

import org.jspecify.annotations.NullMarked;
