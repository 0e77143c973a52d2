/**
 * Documents from data: Markdown and Mustache to text and HTML, HTML to PDF. Knows no case.
 */
@ApplicationModule(allowedDependencies = {"refusal"})
@NullMarked
package eu.vigie.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
