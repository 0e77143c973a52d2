/** The way of a filing to an authority that takes them by mail or by machine. */
@NullMarked
package eu.vigie.filing.submission;

import org.jspecify.annotations.NullMarked;
