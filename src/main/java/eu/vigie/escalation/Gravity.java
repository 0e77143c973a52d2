package eu.vigie.escalation;

import eu.vigie.assessment.Assessment;
import eu.vigie.assessment.Band;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How grave a case is by its facts as they are known: what chooses its ladders.
 *
 * @param band ENISA's; null while the facts do not say
 * @param movedAt when it last changed, since a ladder may have changed with it in mid-climb; null when it never did
 */
record Gravity(@Nullable Band band, Risk risk, @Nullable Instant movedAt) {

    /** Not weighed yet. */
    static final Gravity UNKNOWN = new Gravity(null, Risk.UNDETERMINED, null);

    static Gravity of(Assessment assessment) {
        var severity = assessment.severity();
        return new Gravity(severity == null ? null : band(severity.band()), Risk.of(assessment.risk()), null);
    }

    /** Of its code. */
    static Band band(String code) {
        return Band.valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The same with another band. */
    Gravity band(Band other) {
        return new Gravity(other, risk, movedAt);
    }

    boolean sameAs(Gravity other) {
        return band == other.band && risk == other.risk;
    }

    Gravity movedAt(@Nullable Instant at) {
        return new Gravity(band, risk, at);
    }

    /** What the rules make of the facts. */
    enum Risk {
        UNDETERMINED,
        UNLIKELY,
        RISK,
        HIGH_RISK;

        static Risk of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
