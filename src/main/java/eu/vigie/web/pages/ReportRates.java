package eu.vigie.web.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How many reports are taken in an hour, by this node: so many by a link, fewer from one address. What is not kept uses up nothing of
 * either, else one person's empty forms would shut out all others; how often an address may try has a bound of its own.
 */
@Component
class ReportRates {

    static final int BY_LINK = 200;
    static final int FROM_ADDRESS = 20;
    static final int TRIES = 60;

    private static final Duration WINDOW = Duration.ofHours(1);

    private final Map<Long, Window> links = new Latest<>();
    private final Map<String, Window> addresses = new Latest<>();
    private final Map<String, Window> tries = new Latest<>();

    private record Window(Instant from, int count) {

        Window plus(int more) {
            return new Window(from, Math.max(0, count + more));
        }
    }

    /** The oldest are forgotten: whoever comes from many addresses fills no memory, and empties the count of no link. */
    private static final class Latest<K> extends LinkedHashMap<K, Window> {

        private static final long serialVersionUID = 1L;
        private static final int REMEMBERED = 10_000;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Window> eldest) {
            return size() > REMEMBERED;
        }
    }

    /** False when one of the three has had its fill; then only the try is counted. */
    synchronized boolean take(long link, String address, Instant now) {
        Window tried = window(tries, address, now);
        if (tried.count() >= TRIES) return false;
        tries.put(address, tried.plus(1));
        Window ofLink = window(links, link, now);
        Window ofAddress = window(addresses, address, now);
        if (ofLink.count() >= BY_LINK || ofAddress.count() >= FROM_ADDRESS) return false;
        links.put(link, ofLink.plus(1));
        addresses.put(address, ofAddress.plus(1));
        return true;
    }

    /** What was taken was not kept: somebody else may come in its place. The try stays counted. */
    synchronized void giveBack(long link, String address) {
        links.computeIfPresent(link, (key, window) -> window.plus(-1));
        addresses.computeIfPresent(address, (key, window) -> window.plus(-1));
    }

    private static <K> Window window(Map<K, Window> windows, K key, Instant now) {
        Window before = windows.get(key);
        return before != null && now.isBefore(before.from().plus(WINDOW)) ? before : new Window(now, 0);
    }
}
