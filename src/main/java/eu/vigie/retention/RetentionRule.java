package eu.vigie.retention;

import java.time.Instant;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long a case is kept after its closing. The GDPR names no time for the register of Art. 33(5): six years by default, the limitation
 * of the French délit (Code de procédure pénale, art. 8).
 */
@Component
public class RetentionRule {

    private static final int LONGEST = 100;

    private final int years;
    private final ZoneId zone;

    /** Whole years, 1 to 100; anything else stops the start. */
    RetentionRule(@Value("${vigie.retention.years:6}") int years, @Value("${vigie.zone:Europe/Paris}") ZoneId zone) {
        if (years < 1 || years > LONGEST)
            throw new IllegalArgumentException("vigie.retention.years is not between 1 and " + LONGEST);
        this.years = years;
        this.zone = zone;
    }

    public int years() {
        return years;
    }

    /** When a case that was closed then may be erased: so many calendar years later, in the organisation's zone. */
    public Instant ends(Instant closedAt) {
        return closedAt.atZone(zone).plusYears(years).toInstant();
    }

    /** What was closed by then has been kept long enough; up to a day too many for 29 February, which {@link #ends} settles. */
    Instant closedBy(Instant now) {
        return now.atZone(zone).minusYears(years).toInstant();
    }
}
