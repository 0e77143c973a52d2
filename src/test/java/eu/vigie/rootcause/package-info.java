/** Checks of the room. */
@org.jspecify.annotations.NullMarked
package eu.vigie.rootcause;
