/** What both faces answer to "what if". */
@NullMarked
package eu.vigie.web.whatif;

import org.jspecify.annotations.NullMarked;
