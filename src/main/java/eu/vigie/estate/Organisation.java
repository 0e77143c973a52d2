package eu.vigie.estate;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who we are, for filings and letters.
 *
 * @param regimes ids of the regimes beside the GDPR that bind us, by our own declaration; none until somebody declares one
 * @param activity economic activity by its NACE code, for example {@code 63.11}
 * @param representative in the EEA, of an organisation established outside it (GDPR Art. 27)
 */
public record Organisation(
        String name,
        @Nullable String siren,
        @Nullable String address,
        String country,
        @Nullable String sector,
        @Nullable String size,
        @Nullable Point dpo,
        @Nullable Point contact,
        Locale locale,
        List<String> regimes,
        @Nullable String activity,
        @Nullable Point representative) {

    public Organisation {
        regimes = List.copyOf(regimes);
    }

    /** An organisation that has declared no regime beside the GDPR. */
    public Organisation(
            String name,
            @Nullable String siren,
            @Nullable String address,
            String country,
            @Nullable String sector,
            @Nullable String size,
            @Nullable Point dpo,
            @Nullable Point contact,
            Locale locale) {
        this(name, siren, address, country, sector, size, dpo, contact, locale, List.of(), null, null);
    }

    /** A contact point: a function rather than a person. */
    public record Point(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {}
}
