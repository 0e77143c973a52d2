package eu.vigie.estate;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who we are, for filings and letters. */
public record Organisation(
        String name,
        @Nullable String siren,
        @Nullable String address,
        String country,
        @Nullable String sector,
        @Nullable String size,
        @Nullable Point dpo,
        @Nullable Point contact,
        Locale locale) {

    /** A contact point: a function rather than a person. */
    public record Point(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {}
}
