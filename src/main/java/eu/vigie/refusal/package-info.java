/**
 * What the house refuses and why: the reason in kind, and each fault with the field it belongs to. Rooms throw fact-named
 * subclasses; the web rooms turn them into problem documents and form errors.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package eu.vigie.refusal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
