package eu.vigie.web.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Instants in a form: a date, a time and the zone they are meant in, each in a plain input ({@code name.date} and so on). */
final class Moments {
    private Moments() {}

    /** The zones a form offers; the offsets of Central Europe too, for the hour that comes twice in autumn. */
    static List<String> zones(ZoneId zone) {
        return List.of(zone.getId(), "UTC", "+01:00", "+02:00");
    }

    static void put(PageForm form, String name, @Nullable Instant instant, ZoneId zone) {
        if (instant != null) {
            ZonedDateTime local = instant.atZone(zone).truncatedTo(ChronoUnit.SECONDS);
            form.put(name + ".date", local.toLocalDate());
            form.put(name + ".time", local.toLocalTime());
            form.put(name + ".zone", zone.getId());
        }
    }

    /** What was typed, or null where nothing was; what cannot be read is put on the form as wrong. */
    @Nullable
    static Instant read(PageForm form, String name, Reader reader) {
        OffsetDateTime moment = readWithOffset(form, name, reader);
        return moment == null ? null : moment.toInstant();
    }

    @Nullable
    static OffsetDateTime readWithOffset(PageForm form, String name, Reader reader) {
        String date = form.given(name + ".date");
        String time = form.given(name + ".time");
        if (date == null && time == null) {
            return null;
        }
        try {
            String zone = form.given(name + ".zone");
            return at(form, name, local(date, time), zone == null ? reader.zone() : ZoneId.of(zone), reader);
        } catch (DateTimeException unreadable) {
            form.wrong(name, reader.say("fault.moment"));
            return null;
        }
    }

    private static LocalDateTime local(@Nullable String date, @Nullable String time) {
        if (date == null || time == null) {
            throw new DateTimeException("half a moment");
        }
        return LocalDate.parse(date).atTime(LocalTime.parse(time));
    }

    /** In autumn an hour comes twice and in spring one never comes: a clock must not start on a guess. */
    @Nullable
    private static OffsetDateTime at(PageForm form, String name, LocalDateTime local, ZoneId zone, Reader reader) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            form.wrong(name, reader.say("fault.moment-skipped"));
        } else if (offsets.size() > 1) {
            List<String> twice = offsets.stream().map(Moments::named).toList();
            form.offer(name, twice);
            form.wrong(name, reader.say("fault.moment-twice", twice.get(0), twice.get(1)));
        }
        return offsets.size() == 1 ? local.atOffset(offsets.get(0)) : null;
    }

    private static String named(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "UTC" : offset.getId();
    }
}
