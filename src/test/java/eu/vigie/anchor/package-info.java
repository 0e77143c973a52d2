@NullMarked
package eu.vigie.anchor;

import org.jspecify.annotations.NullMarked;
