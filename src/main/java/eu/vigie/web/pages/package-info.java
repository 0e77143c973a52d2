/** The screens, rendered on the server, usable without script. */
@NullMarked
package eu.vigie.web.pages;

import org.jspecify.annotations.NullMarked;
