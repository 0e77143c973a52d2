package eu.vigie;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** A clock that only tests move; the process engine's clock follows it. */
public class MovableClock extends Clock {

    private volatile Instant now;

    public MovableClock(Instant start) {
        moveTo(start);
    }

    /** Lets time pass at once. */
    public void advance(Duration time) {
        moveTo(now.plus(time));
    }

    /** Sets the time; the engine's timers that are due by then become due. */
    public final void moveTo(Instant instant) {
        now = instant;
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
