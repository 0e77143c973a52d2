package eu.vigie.web.calendar;

import eu.vigie.identity.CalendarLinks;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One person's calendar (RFC 5545). An address that leads nowhere is answered like one that never was. */
@RestController
class CalendarFeed {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final String NEVER_KEPT = "private, no-store";

    private final CalendarLinks links;
    private final CalendarEvents events;
    private final CalendarText text;
    private final ReadingRate rate;
    private final Clock clock;

    CalendarFeed(CalendarLinks links, CalendarEvents events, CalendarText text, ReadingRate rate, Clock clock) {
        this.links = links;
        this.events = events;
        this.text = text;
        this.rate = rate;
        this.clock = clock;
    }

    @GetMapping("/calendar/{address}.ics")
    ResponseEntity<byte[]> read(@PathVariable String address) {
        if (!rate.take(address, clock.instant()))
            return ResponseEntity.status(429)
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(ReadingRate.WINDOW.toSeconds()))
                    .header(HttpHeaders.CACHE_CONTROL, NEVER_KEPT)
                    .build();
        return links.reader(address)
                .map(reader -> text.of(events.of(reader), reader.locale()))
                .map(calendar -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .header(HttpHeaders.CACHE_CONTROL, NEVER_KEPT)
                        .body(calendar.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound()
                        .header(HttpHeaders.CACHE_CONTROL, NEVER_KEPT)
                        .build());
    }
}
