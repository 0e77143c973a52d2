package eu.vigie.web.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How many reports are taken in an hour, by this node: so many by a link, fewer from one address. */
@Component
class ReportRates {

    static final int BY_LINK = 200;
    static final int FROM_ADDRESS = 20;

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int REMEMBERED = 10_000;

    /** The oldest are forgotten: whoever comes from many addresses fills no memory. */
    private final Map<String, Window> windows = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Window(Instant from, int reports) {}

    /** False when one of the two has had its fill; then nothing is counted. */
    synchronized boolean take(long link, String address, Instant now) {
        var ofLink = window("link " + link, now);
        var ofAddress = window("from " + address, now);
        if (ofLink.reports() >= BY_LINK || ofAddress.reports() >= FROM_ADDRESS) return false;
        windows.put("link " + link, new Window(ofLink.from(), ofLink.reports() + 1));
        windows.put("from " + address, new Window(ofAddress.from(), ofAddress.reports() + 1));
        return true;
    }

    private Window window(String key, Instant now) {
        var before = windows.get(key);
        return before != null && now.isBefore(before.from().plus(WINDOW)) ? before : new Window(now, 0);
    }
}
