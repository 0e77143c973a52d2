package eu.vigie.web.pages;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes the {@link Reader} of the present request. */
@Component
class Readers {
    private final Clock clock;
    private final MessageSource messages;
    private final ZoneId zone;

    Readers(Clock clock, MessageSource messages, @Value("${vigie.zone:Europe/Paris}") ZoneId zone) {
        this.clock = clock;
        this.messages = messages;
        this.zone = zone;
    }

    Reader present() {
        return new Reader(LocaleContextHolder.getLocale(), zone, clock.instant(), messages);
    }
}
