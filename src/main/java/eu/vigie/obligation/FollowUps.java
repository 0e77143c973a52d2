package eu.vigie.obligation;

import eu.vigie.deadline.Regimes;
import java.time.Instant;

/** What an incomplete notification still owes (GDPR Art. 33(4)). The law names no hours: the time to do it by is a target. */
final class FollowUps {

    private static final String REGIME = "GDPR-33-4";

    private FollowUps() {}

    static Wanted towards(String authority, Instant submittedAt, int speed) {
        var regime = Regimes.ours().get(REGIME);
        return Wanted.first(regime, Duty.FOLLOW_UP, authority, authority, from(submittedAt, speed), Boolean.TRUE, null);
    }

    /** What a closing set aside is owed again: a date in law stays what it was, a target counts from the re-opening. */
    static Row again(Row setAside, Instant reopenedAt, int speed) {
        var period = setAside.period().dueAt() == null ? from(reopenedAt, speed) : setAside.period();
        return setAside.owedAgain(period, "reopened");
    }

    private static Period from(Instant at, int speed) {
        return Period.of(Regimes.ours().get(REGIME), null, at, speed);
    }
}
