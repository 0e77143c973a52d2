package eu.vigie.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How many wrong passwords in a row somebody gave lately, by the name they gave and the address they came from, on this node. An
 * account is never locked by it: that would let a stranger keep an officer out in the night of a breach.
 */
@Component
class WrongPasswords {

    /** So many are answered at once: whoever mistypes does not notice. */
    static final int FREE = 10;

    /** Then one is looked at in so long: with the free ones fewer than a hundred in the first hour. */
    static final Duration PAUSE = Duration.ofSeconds(40);

    private static final Duration FORGOTTEN = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;
    private static final int NAME = 200;

    /** Of whom a password was asked, and from where. */
    record Guesser(String name, String address) {

        static Guesser of(String name, String address) {
            return new Guesser(name.substring(0, Math.min(name.length(), NAME)).toLowerCase(Locale.ROOT), address);
        }
    }

    private record Wrong(int times, Instant last) {}

    /** The oldest are forgotten: whoever thinks up names fills no memory. */
    private final Map<Guesser, Wrong> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Guesser, Wrong> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Until when no password of theirs is looked at; empty where the next one is. */
    synchronized Optional<Instant> pausedUntil(Guesser guesser, Instant now) {
        return Optional.ofNullable(known.get(guesser))
                .filter(wrong -> wrong.times() >= FREE)
                .map(wrong -> wrong.last().plus(PAUSE))
                .filter(now::isBefore);
    }

    synchronized void wrong(Guesser guesser, Instant now) {
        var before = known.remove(guesser);
        var lately = before != null && now.isBefore(before.last().plus(FORGOTTEN));
        known.put(guesser, new Wrong(lately ? before.times() + 1 : 1, now));
    }

    synchronized void right(Guesser guesser) {
        known.remove(guesser);
    }
}
