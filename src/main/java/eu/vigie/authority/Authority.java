package eu.vigie.authority;

import eu.vigie.deadline.Places;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A supervisory authority and how it takes notifications; a row of {@code authorities/directory.yaml}.
 *
 * @param code as duties and filings name it
 * @param country ISO 3166-1, two letters
 * @param name in its own language
 * @param english what it is, in English
 * @param languages in which it takes notifications, BCP 47
 * @param address the portal's address, {@code mailto:} of the mailbox, or where the form is posted
 * @param validFrom first day of this row; null: always was
 * @param validTo last day; null: still is
 * @param verifiedOn when a person last held the row against its source; null: never
 */
public record Authority(
        String code,
        String country,
        String name,
        String english,
        List<String> languages,
        FilingChannel channel,
        URI address,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        @Nullable LocalDate verifiedOn) {

    /** Refuses a row with a gap, and an address over which the form would travel in the clear or not at all. */
    public Authority {
        require("code", code != null && code.matches("[A-Z0-9-]{2,40}"));
        require("country", country != null && country.matches("[A-Z]{2}"));
        require("name", name != null && !name.isBlank());
        require("english", english != null && !english.isBlank());
        require("languages", languages != null && !languages.isEmpty());
        require("channel", channel != null);
        require("address", address != null && suits(channel, address));
        require("validTo", validFrom == null || validTo == null || !validTo.isBefore(validFrom));
        require("source", source != null && !source.isBlank());
        languages = List.copyOf(languages);
    }

    /** The zone of its seat: there its day begins and ends, and what it reads is told in its time. */
    public ZoneId zone() {
        return Places.seat(country);
    }

    private static void require(String field, boolean holds) {
        if (!holds) throw new IllegalArgumentException(field + ": is missing or wrong");
    }

    private static boolean suits(FilingChannel channel, URI address) {
        return switch (channel) {
            case MAIL ->
                "mailto".equals(address.getScheme())
                        && address.getSchemeSpecificPart().contains("@");
            case PORTAL -> "https".equals(address.getScheme());
            case MACHINE -> "https".equals(address.getScheme()) || "http".equals(address.getScheme()) && local(address);
        };
    }

    /** Plain HTTP never leaves the machine. */
    private static boolean local(URI address) {
        String host = address.getHost();
        return "localhost".equals(host) || "[::1]".equals(host) || host != null && host.matches("127(\\.\\d{1,3}){3}");
    }

    /** True on a day on which this row holds. */
    boolean holds(LocalDate on) {
        return (validFrom == null || !on.isBefore(validFrom)) && (validTo == null || !on.isAfter(validTo));
    }

    /** True when there is a day on which both rows hold. */
    boolean overlaps(Authority other) {
        return (validFrom == null || other.validTo == null || !validFrom.isAfter(other.validTo))
                && (validTo == null || other.validFrom == null || !validTo.isBefore(other.validFrom));
    }
}
