/**
 * What is typed and not yet sent. A draft belongs to one person, is shown to nobody else, stands on no trail and is erased: it
 * says nothing of a case until its person sends it.
 */
@ApplicationModule(allowedDependencies = {"refusal"})
@NullMarked
package eu.vigie.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
