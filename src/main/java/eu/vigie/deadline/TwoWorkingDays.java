package eu.vigie.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Reg. 1182/71 Art. 3(5), contested for periods in hours: a period of two days or more includes at least two working days.
 * Both readings lengthen to 24:00 of the day that makes two, or leave the end alone.
 */
record TwoWorkingDays(Holidays holidays, ZonedDateTime start, ZonedDateTime end) {

    /** Whole working days from midnight to midnight inside the period. */
    ZonedDateTime full() {
        var first = midnight(start.toLocalDate()).isBefore(start.toInstant())
                ? start.toLocalDate().plusDays(1)
                : start.toLocalDate();
        return lengthened(first);
    }

    /** A working day counts when any instant of it lies in the period. */
    ZonedDateTime touched() {
        var second = secondWorkingDay(start.toLocalDate());
        return midnight(second).isBefore(end.toInstant()) ? end : endOf(second);
    }

    private ZonedDateTime lengthened(LocalDate first) {
        var needed = endOf(secondWorkingDay(first));
        return needed.toInstant().isAfter(end.toInstant()) ? needed : end;
    }

    private LocalDate secondWorkingDay(LocalDate from) {
        return holidays.workingFrom(holidays.workingFrom(from).plusDays(1));
    }

    private ZonedDateTime endOf(LocalDate date) {
        return date.plusDays(1).atStartOfDay(zone());
    }

    private Instant midnight(LocalDate date) {
        return date.atStartOfDay(zone()).toInstant();
    }

    private ZoneId zone() {
        return start.getZone();
    }
}
