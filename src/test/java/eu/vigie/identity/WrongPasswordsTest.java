package eu.vigie.identity;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.identity.WrongPasswords.Guesser;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WrongPasswordsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    private static final Guesser OFFICER = Guesser.of("Officer", "192.0.2.1");

    private final WrongPasswords wrong = new WrongPasswords();

    private void wrong(int times, Instant at) {
        for (var time = 0; time < times; time++) wrong.wrong(OFFICER, at);
    }

    @Test
    void whoeverMistypesNineTimesWaitsForNothing() {
        wrong(9, NOW);
        assertThat(wrong.pausedUntil(OFFICER, NOW)).isEmpty();
        wrong(1, NOW);
        assertThat(wrong.pausedUntil(Guesser.of("oFFICER", "192.0.2.1"), NOW)).contains(NOW.plusSeconds(40));
    }

    @Test
    void aNameHasItsOwnPauseAtEachAddress() {
        wrong(10, NOW);
        assertThat(wrong.pausedUntil(Guesser.of("officer", "192.0.2.2"), NOW)).isEmpty();
        assertThat(wrong.pausedUntil(Guesser.of("approver", "192.0.2.1"), NOW)).isEmpty();
    }

    @Test
    void nobodyGuessesAHundredTimesInTheFirstHour() {
        var looked = IntStream.range(0, 3_600)
                .mapToObj(NOW::plusSeconds)
                .filter(second -> wrong.pausedUntil(OFFICER, second).isEmpty())
                .peek(second -> wrong.wrong(OFFICER, second))
                .count();
        assertThat(looked).isEqualTo(99);
    }

    @Test
    void theRightOneOrAQuarterOfAnHourForgetsThem() {
        wrong(10, NOW);
        var later = NOW.plus(Duration.ofMinutes(15));
        wrong(9, later);
        assertThat(wrong.pausedUntil(OFFICER, later))
                .as("counted from one again")
                .isEmpty();
        wrong(1, later);
        assertThat(wrong.pausedUntil(OFFICER, later)).isPresent();
        wrong.right(OFFICER);
        assertThat(wrong.pausedUntil(OFFICER, later)).isEmpty();
    }

    @Test
    void whoeverThinksUpNamesFillsNoMemory() {
        wrong(10, NOW);
        IntStream.range(0, 9_999).forEach(n -> wrong.wrong(Guesser.of("n" + n, "192.0.2.1"), NOW));
        assertThat(wrong.pausedUntil(OFFICER, NOW)).isPresent();
        wrong.wrong(Guesser.of("x".repeat(1_000_000), "192.0.2.1"), NOW);
        assertThat(wrong.pausedUntil(OFFICER, NOW))
                .as("the oldest is forgotten")
                .isEmpty();
    }
}
