package eu.vigie.drill;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.escalation.Escalation;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A ladder is climbed from below: within one duty and one start of its clock, what was due earlier rings earlier. */
class RungScoreTest {

    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void rungsThatRingOneAfterTheOtherAreInOrder() {
        assertThat(inOrder(rung(1, 1, 25, 0, 18, 18), rung(2, 1, 50, 0, 36, 36), rung(3, 1, 75, 0, 54, 55)))
                .isTrue();
    }

    @Test
    void oneThatRingsAfterAHigherOneIsNot() {
        assertThat(inOrder(rung(1, 1, 50, 0, 36, 36), rung(2, 1, 100, 0, 72, 72), rung(3, 1, 75, 0, 54, 73)))
                .isFalse();
    }

    @Test
    void whatRingsAtOnceAfterAStopIsInOrder() {
        assertThat(inOrder(rung(1, 1, 75, 0, 54, 60), rung(2, 1, 50, 0, 36, 60)))
                .isTrue();
    }

    @Test
    void aClockThatWasMovedClimbsItsLadderAgain() {
        assertThat(inOrder(rung(1, 1, 25, 0, 18, 18), rung(2, 1, 25, -10, 8, 20), rung(3, 1, 50, -10, 26, 26)))
                .isTrue();
    }

    @Test
    void aLowerRungThatCameWithAnotherLadderWasDueWhenThatCame() {
        assertThat(inOrder(rung(1, 1, 25, 0, 18, 18), rung(2, 1, 10, 0, 20, 21)))
                .isTrue();
    }

    @Test
    void noDutyWaitsForAnother() {
        assertThat(inOrder(rung(1, 1, 100, 0, 24, 24), rung(2, 2, 25, 0, 18, 25)))
                .isTrue();
    }

    private static boolean inOrder(Escalation.Rung... rung) {
        Drill drill = new Drill(
                "2026-0001", "Drill", "lost-laptop", Locale.ENGLISH, 1, START, "officer", null, null, List.of());
        List<Escalation.Rung> newestFirst = Arrays.stream(rung)
                .sorted(Comparator.comparingLong(Escalation.Rung::id).reversed())
                .toList();
        return RungScore.of(drill, newestFirst, List.of()).inOrder();
    }

    /** Times in hours from the start. */
    private static Escalation.Rung rung(long id, long obligation, int percent, int anchor, int due, int rang) {
        return new Escalation.Rung(
                id,
                obligation,
                percent,
                after(anchor),
                after(due),
                after(rang),
                List.of(),
                false,
                List.of(),
                List.of());
    }

    private static Instant after(int hours) {
        return START.plus(Duration.ofHours(hours));
    }
}
