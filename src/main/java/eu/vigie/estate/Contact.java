package eu.vigie.estate;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whom to write to at a customer; {@code role} is security, privacy, technical or billing; {@code locale} the customer's. */
public record Contact(
        String customerId,
        String role,
        String name,
        String email,
        @Nullable String phone,
        Locale locale) {}
