package eu.vigie.escalation;

import eu.vigie.deadline.DataFile;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;

/** What the house decided about ringing; the one row of {@code ladders/policy.yaml}. */
record Policy(int patienceMinutes, LocalTime quietFrom, LocalTime quietTo, ZoneId zone, int togetherSeconds) {

    private static final Policy OURS =
            new DataFile("ladders/policy.yaml").rows(Policy.class).get(0);

    Policy {
        if (patienceMinutes <= 0) throw new IllegalArgumentException("patienceMinutes: must be positive");
        if (togetherSeconds < 0) throw new IllegalArgumentException("togetherSeconds: must not be negative");
        Objects.requireNonNull(quietFrom, "quietFrom: is missing");
        Objects.requireNonNull(quietTo, "quietTo: is missing");
        Objects.requireNonNull(zone, "zone: is missing");
    }

    static Policy ours() {
        return OURS;
    }

    /** How long an acknowledgement may take; an exercise is less patient. */
    Duration patience(int speed) {
        return Duration.ofMinutes(patienceMinutes).dividedBy(speed);
    }

    /** Within which time rungs ring together; shorter in an exercise. */
    Duration together(int speed) {
        return Duration.ofSeconds(togetherSeconds).dividedBy(speed);
    }

    Night night() {
        return new Night(quietFrom, quietTo, zone);
    }
}
