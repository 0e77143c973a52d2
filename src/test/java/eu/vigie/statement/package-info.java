@NullMarked
package eu.vigie.statement;

import org.jspecify.annotations.NullMarked;
