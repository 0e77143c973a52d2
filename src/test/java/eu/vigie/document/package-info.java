/** Checks of the letters. */
@org.jspecify.annotations.NullMarked
package eu.vigie.document;
