package eu.vigie.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes an instant as people read it: local time, with the zone named. */
@Component
class LocalTime {

    private final ZoneId zone;

    LocalTime(@Value("${vigie.zone:Europe/Paris}") String zone) {
        this.zone = ZoneId.of(zone);
    }

    String of(Instant at, Locale locale) {
        String pattern =
                switch (locale.getLanguage()) {
                    case "fr" -> "d MMMM uuuu 'à' HH:mm";
                    case "de" -> "d. MMMM uuuu, HH:mm 'Uhr'";
                    default -> "d MMMM uuuu, HH:mm";
                };
        return DateTimeFormatter.ofPattern(pattern + " ('" + zone.getId() + "', 'UTC'xxx)", locale)
                .format(at.atZone(zone));
    }
}
