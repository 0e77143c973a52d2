/** Syslog over TLS (RFC 5425): whoever shows the certificate of a source is read, one message after the other. */
@NullMarked
package eu.vigie.source.tls;

import org.jspecify.annotations.NullMarked;
