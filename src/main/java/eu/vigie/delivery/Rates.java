package eu.vigie.delivery;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How many letters this node may hand over in a minute: to one destination domain, whose servers take a flood for an attack,
 * and overall. Zero is no limit.
 */
@Component
class Rates {

    private static final String ALL = "";

    private final DeliverySettings settings;
    private final Map<String, Integer> sent = new HashMap<>();
    private final Map<String, Slot> slots = new HashMap<>();
    private Instant minute = Instant.MIN;

    /** A minute to come and how many letters to one domain were put off to it. */
    private record Slot(Instant minute, int letters) {}

    Rates(DeliverySettings.Reader settings) {
        this.settings = settings.settings();
    }

    /** Takes a place for a letter in this minute; false when the domain, or everybody, has had theirs. */
    synchronized boolean take(String address, Instant now) {
        Instant current = now.truncatedTo(ChronoUnit.MINUTES);
        if (!current.equals(minute)) {
            minute = current;
            sent.clear();
            slots.values().removeIf(slot -> slot.minute().isBefore(current));
        }
        String domain = domain(address);
        if (full(ALL, settings.rate()) || full(domain, settings.domainRate())) {
            return false;
        }
        sent.merge(ALL, 1, Integer::sum);
        sent.merge(domain, 1, Integer::sum);
        return true;
    }

    private boolean full(String whose, int limit) {
        return limit > 0 && sent.getOrDefault(whose, 0) >= limit;
    }

    /** When a letter that found no place is tried again: in the first minute that has one, behind those already put off. */
    synchronized Instant next(String address, Instant now) {
        int limit = Math.max(1, settings.domainRate() > 0 ? settings.domainRate() : settings.rate());
        Instant soonest = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        Slot slot = slots.getOrDefault(domain(address), new Slot(soonest, 0));
        if (slot.minute().isBefore(soonest)) {
            slot = new Slot(soonest, 0);
        }
        Slot taken = slot.letters() < limit
                ? new Slot(slot.minute(), slot.letters() + 1)
                : new Slot(slot.minute().plus(1, ChronoUnit.MINUTES), 1);
        slots.put(domain(address), taken);
        return taken.minute();
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
