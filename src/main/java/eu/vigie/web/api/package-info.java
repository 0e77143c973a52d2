/** The HTTP contract: JSON in, JSON out, problem documents for what is refused. */
@NullMarked
package eu.vigie.web.api;

import org.jspecify.annotations.NullMarked;
