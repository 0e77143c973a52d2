package eu.vigie.estate;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a cell that is not empty becomes a value; a cell that cannot is refused with {@link BadCell}. */
interface Reading {

    Pattern EMAIL = Pattern.compile("[^\\s@<>\"(),;:\\\\]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*");
    Pattern IDENTIFIER = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._:/@-]{0,79}");

    Object of(String cell);

    static Reading text(int longest) {
        return cell -> accept(cell.length() <= longest, cell, "cell-long", longest);
    }

    static Reading identifier() {
        return cell -> accept(IDENTIFIER.matcher(cell).matches(), cell, "identifier");
    }

    static Reading email() {
        return cell -> accept(EMAIL.matcher(cell).matches() && cell.length() <= 254, cell, "email");
    }

    static Reading oneOf(String... words) {
        return cell -> accept(List.of(words).contains(cell), cell, "cell-word", String.join(", ", words));
    }

    static Reading language() {
        return cell -> accept(
                List.of("fr", "en", "de").contains(Locale.forLanguageTag(cell).getLanguage()), cell, "customer-locale");
    }

    static Reading flag() {
        return cell ->
                Boolean.valueOf(accept(List.of("true", "false").contains(cell), cell, "cell-word", "true, false"));
    }

    static Reading hours() {
        return cell -> Integer.valueOf(accept(cell.matches("[1-9][0-9]{0,3}"), cell, "cell-number", 1, 9999));
    }

    /** An instant of RFC 3339 with its offset, in UTC, cut to microseconds as stored. */
    static Reading instant() {
        return cell -> {
            try {
                return OffsetDateTime.parse(cell)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.MICROS);
            } catch (DateTimeException e) {
                throw new BadCell("cell-instant");
            }
        };
    }

    private static String accept(boolean good, String cell, String code, Object... arguments) {
        if (!good) {
            throw new BadCell(code, arguments);
        }
        return cell;
    }
}
