/** The diagram of a case drawn on the server: the layout is the diagram's own, the marks are the engine's. */
@NullMarked
package eu.vigie.process.picture;

import org.jspecify.annotations.NullMarked;
