package eu.vigie.escalation;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the house decided about ringing; the one row of {@code ladders/policy.yaml}. */
record Policy(
        int patienceMinutes,
        @Nullable Integer acknowledgeFrom,
        LocalTime quietFrom,
        LocalTime quietTo,
        ZoneId zone,
        int togetherSeconds,
        @Nullable Integer againHours) {

    private static final int PRESSES = 75;
    private static final int AGAIN_HOURS = 12;

    Policy {
        if (patienceMinutes <= 0) throw new IllegalArgumentException("patienceMinutes: must be positive");
        acknowledgeFrom = acknowledgeFrom == null ? PRESSES : acknowledgeFrom;
        if (acknowledgeFrom <= 0) throw new IllegalArgumentException("acknowledgeFrom: must be positive");
        if (togetherSeconds < 0) throw new IllegalArgumentException("togetherSeconds: must not be negative");
        againHours = againHours == null ? AGAIN_HOURS : againHours;
        if (againHours <= 0) throw new IllegalArgumentException("againHours: must be positive");
        if (quietFrom == null) throw new IllegalArgumentException("quietFrom: is missing");
        if (quietTo == null) throw new IllegalArgumentException("quietTo: is missing");
        if (quietFrom.equals(quietTo))
            throw new IllegalArgumentException("quietTo: a night has a length; without one say quiet: false");
        if (zone == null) throw new IllegalArgumentException("zone: is missing");
    }

    /** From which share on a rung wants an acknowledgement, in per cent. */
    @Override
    public Integer acknowledgeFrom() {
        return Objects.requireNonNull(acknowledgeFrom);
    }

    /** How long an acknowledgement may take; an exercise is less patient. */
    Duration patience(int speed) {
        return Duration.ofMinutes(patienceMinutes).dividedBy(Math.abs(speed));
    }

    /** Within which time rungs ring together and a person gets one message; shorter in an exercise. */
    Duration together(int speed) {
        return Duration.ofSeconds(togetherSeconds).dividedBy(Math.abs(speed));
    }

    /** After which time a letter that no mail server has taken is written again; sooner in an exercise. */
    Duration again(int speed) {
        return Duration.ofHours(Objects.requireNonNull(againHours)).dividedBy(Math.abs(speed));
    }

    Night night() {
        return new Night(quietFrom, quietTo, zone);
    }
}
