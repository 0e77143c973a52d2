/** What syslog is: messages one after the other (RFC 5425) and what each says (RFC 5424, and RFC 3164 where it is met). Pure Java. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package eu.vigie.syslog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
