/**
 * Decision tables as they stand in {@code bpmn/}: read by columns with the decision engine's own FEEL. Knows no subject; who asks
 * brings the question.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package eu.vigie.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
