package eu.vigie.estate;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A customer.
 *
 * @param gdprRole {@code controller} or {@code processor}: a customer that is itself a processor is told so
 * @param noticeHours hours their own contract allows for a notice, or null for the standard 24
 */
public record Customer(
        String id,
        String name,
        Locale locale,
        @Nullable String gdprRole,
        @Nullable Integer noticeHours) {}
