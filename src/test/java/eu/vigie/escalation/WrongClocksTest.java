package eu.vigie.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.OnPostgresqlToo;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The server's clock is set wrong and right again: nothing rings twice, nothing is lost, no due date moves. */
@OnPostgresqlToo
class WrongClocksTest extends ClockStory {

    private static final Duration QUARTER = Duration.ofHours(18);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MOMENT = Duration.ofSeconds(1);

    @Test
    void anHourBackAndTheSameHourAgain() {
        var breach = caseWithEveryDuty();
        var due = dueDates(breach);
        passAndRing(breach, QUARTER.plus(MOMENT));
        var rung = whatRang(breach);
        pass(HOUR.negated());
        watchdog.watch();
        passAndRing(breach, HOUR);
        watchdog.watch();
        assertThat(whatRang(breach)).isEqualTo(rung);
        passAndRing(breach, QUARTER);
        assertThat(rungsOfTheAuthority(breach)).containsExactly(25, 50);
        nothingRangTwice(breach);
        nothingIsLost(breach);
        assertThat(dueDates(breach)).isEqualTo(due);
    }

    @Test
    void anHourForwardAndRightAgain() {
        var breach = caseWithEveryDuty();
        var due = dueDates(breach);
        passAndRing(breach, QUARTER.minus(HOUR.dividedBy(2)));
        passAndRing(breach, HOUR);
        var rung = whatRang(breach);
        assertThat(rungsOfTheAuthority(breach)).containsExactly(25);
        pass(HOUR.negated());
        watchdog.watch();
        passAndRing(breach, HOUR);
        watchdog.watch();
        assertThat(whatRang(breach)).isEqualTo(rung);
        passAndRing(breach, QUARTER);
        assertThat(rungsOfTheAuthority(breach)).containsExactly(25, 50);
        nothingRangTwice(breach);
        nothingIsLost(breach);
        assertThat(dueDates(breach)).isEqualTo(due);
    }

    /** A node took the timers, died, and the clock went back: their locks hold for an hour and five minutes. */
    @Test
    void aLockThatOutlivesItsNodeByAnHourKeepsNobodyQuiet() {
        var breach = caseWithEveryDuty();
        passAndRing(breach, QUARTER.minus(MOMENT));
        meddle(
                breach,
                "update ACT_RU_JOB set LOCK_OWNER_ = 'gone', LOCK_EXP_TIME_ = timestamp '" + lockedUntil() + "'");
        pass(HOUR.negated());
        pass(HOUR.plus(MOMENT.multipliedBy(2)));
        watchdog.watch();
        assertThat(rungsOfTheAuthority(breach)).containsExactly(25);
        passAndRing(breach, HOUR.plus(HOUR));
        nothingRangTwice(breach);
        nothingIsLost(breach);
    }

    /** As the engine writes it: local time of a machine that runs in UTC. */
    private String lockedUntil() {
        return in(Duration.ofMinutes(65)).toString().replace('T', ' ').replace("Z", "");
    }

    /** Whom it was passed on to is left out: the pulse does that, in its own time. */
    private List<String> whatRang(String breach) {
        return rungs(breach).stream()
                .map(rung -> Stream.of("id", "obligation", "percent", "dueAt", "rungAt", "lateSeconds", "people")
                        .map(field -> rung.get(field).toString())
                        .collect(Collectors.joining(" ")))
                .toList();
    }
}
