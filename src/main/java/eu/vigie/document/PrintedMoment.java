package eu.vigie.document;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and moments as papers write them, in French or English: « 1er décembre 2026 à 15:37 ». */
public final class PrintedMoment {

    private PrintedMoment() {}

    /** Day and time in the moment's own zone; {@code time} is a pattern for what follows the day, for example {@code HH:mm (XXX)}. */
    public static String of(ZonedDateTime moment, String time, Locale locale) {
        return day(moment.toLocalDate(), locale)
                + (french(locale) ? " à " : ", ")
                + DateTimeFormatter.ofPattern(time, locale).format(moment);
    }

    /** The first of a month is « 1er » in French. */
    public static String day(LocalDate day, Locale locale) {
        String pattern = french(locale) && day.getDayOfMonth() == 1 ? "d'er' MMMM yyyy" : "d MMMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    private static boolean french(Locale locale) {
        return locale.getLanguage().equals("fr");
    }
}
