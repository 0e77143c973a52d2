package eu.vigie.web.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Action;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes events as iCalendar (RFC 5545): times in UTC, confidential, a reminder each. */
@Component
class CalendarText {

    private final CalendarWords words;
    private final Clock clock;
    private final URI base;

    CalendarText(CalendarWords words, Clock clock, @Value("${vigie.base-url}") URI base) {
        this.words = words;
        this.clock = clock;
        this.base = base;
    }

    String of(List<CalendarEvent> events, Locale locale) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Vigie//Deadlines//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", words.name(locale)));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT15M"));
        var stamp = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        events.forEach(event -> calendar.add(event(event, stamp, words.notice(locale))));
        return written(calendar);
    }

    private VEvent event(CalendarEvent event, Instant stamp, String notice) {
        var written = new VEvent(false);
        written.add(new Uid(event.uid() + "@" + base.getHost()));
        written.add(new DtStamp(stamp));
        written.add(new Sequence(event.sequence()));
        written.add(new DtStart<>(event.at().truncatedTo(ChronoUnit.SECONDS)));
        written.add(new Summary(event.summary()));
        written.add(new Description(notice));
        written.add(new Url(URI.create(base + event.path())));
        written.add(new Clazz(Clazz.VALUE_CONFIDENTIAL));
        written.add(new Status(event.certain() ? Status.VALUE_CONFIRMED : Status.VALUE_TENTATIVE));
        written.add(new Transp(Transp.VALUE_TRANSPARENT));
        written.add(alarm(event));
        return written;
    }

    private static VAlarm alarm(CalendarEvent event) {
        var alarm = new VAlarm(Duration.ofMinutes(-event.remind()));
        alarm.add(new Action(Action.VALUE_DISPLAY));
        alarm.add(new Description(event.summary()));
        return alarm;
    }

    private static String written(Calendar calendar) {
        var writer = new StringWriter();
        try {
            // Its own check asks every alarm for an organiser, which RFC 5545 section 3.6.6 gives none, and says so in
            // the log.
            new CalendarOutputter(false).output(calendar, writer);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return writer.toString();
    }
}
