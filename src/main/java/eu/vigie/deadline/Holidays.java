package eu.vigie.deadline;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Working days of a country (Reg. 1182/71 Art. 2): all days except its national public holidays, Saturdays and Sundays.
 * Regional holidays (Good Friday and 26 December in Alsace-Moselle) do not count.
 */
final class Holidays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private static final Map<String, Holidays> READ = new ConcurrentHashMap<>();

    private final HolidayManager calendar;

    /** Those of the place where the action is to be taken. */
    static Holidays of(Regime regime, ZoneId zone) {
        return READ.computeIfAbsent(Places.holidays(regime, zone), Holidays::new);
    }

    /** True for a country whose calendar is known, ISO 3166 lower case. */
    static boolean known(String country) {
        return HolidayManager.getSupportedCalendarCodes().contains(country.toUpperCase(Locale.ROOT));
    }

    Holidays(String country) {
        calendar = HolidayManager.getInstance(ManagerParameters.create(country));
    }

    boolean working(LocalDate date) {
        return !WEEKEND.contains(date.getDayOfWeek()) && !calendar.isHoliday(date, HolidayType.PUBLIC_HOLIDAY);
    }

    /** Public holidays from one day to the other, both included, by their date; the name in that language. */
    SortedMap<LocalDate, String> named(LocalDate from, LocalDate to, Locale locale) {
        var named = new TreeMap<LocalDate, String>();
        calendar.getHolidays(from, to, HolidayType.PUBLIC_HOLIDAY)
                .forEach(holiday -> named.put(holiday.getDate(), holiday.getDescription(locale)));
        return named;
    }

    /** The date itself when it is a working day, else the next one. */
    LocalDate workingFrom(LocalDate date) {
        return date.datesUntil(date.plusDays(30))
                .filter(this::working)
                .findFirst()
                .orElseThrow();
    }
}
