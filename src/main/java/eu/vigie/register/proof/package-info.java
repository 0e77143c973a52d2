/**
 * What a regulator can check with no account and no network: the package of a case, and the verifier of it. The verifier runs
 * without the rest of the house.
 */
@NullMarked
package eu.vigie.register.proof;

import org.jspecify.annotations.NullMarked;
