package eu.vigie.web.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How often one address may be read: sixty times in ten minutes on this node, which no calendar program needs. */
@Component
class ReadingRate {

    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final int MOST = 60;
    private static final int ADDRESSES = 10_000;

    /** The oldest are forgotten: whoever tries addresses fills no memory. */
    private final Map<String, Window> windows = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > ADDRESSES;
        }
    };

    /** Takes one reading; false when the address has had all of this window. */
    synchronized boolean take(String address, Instant now) {
        var window = windows.getOrDefault(address, new Window(now, 0));
        var current = now.isBefore(window.from().plus(WINDOW)) ? window : new Window(now, 0);
        windows.put(address, new Window(current.from(), current.readings() + 1));
        return current.readings() < MOST;
    }

    private record Window(Instant from, int readings) {}
}
