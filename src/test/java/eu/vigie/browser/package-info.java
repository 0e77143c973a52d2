/** The screens in a real browser, as people use them. */
@org.jspecify.annotations.NullMarked
package eu.vigie.browser;
