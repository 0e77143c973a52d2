package eu.vigie.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.SmallHouse.StandingClock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many letters a sender takes at a time. */
class HandfulTest {

    private final StandingClock clock = new StandingClock();
    private final Handful handful = new Handful(clock);

    private int nextAfter(Duration lasted) {
        clock.pass(lasted);
        return handful.next();
    }

    @Test
    void aFastServerIsGivenMoreAtATimeUpToALimit() {
        var sizes = IntStream.range(0, 6).map(each -> nextAfter(Duration.ofMillis(50)));
        assertThat(sizes).containsExactly(20, 40, 80, 160, 200, 200);
    }

    @Test
    void aSlowServerIsGivenFewSoThatTheOtherConnectionsShareThem() {
        var sizes = IntStream.range(0, 4).map(each -> nextAfter(Duration.ofSeconds(2)));
        assertThat(sizes).containsExactly(20, 20, 20, 20);
    }

    @Test
    void aServerThatSlowsDownIsGivenLess() {
        IntStream.range(0, 5).forEach(each -> nextAfter(Duration.ofMillis(50)));
        assertThat(nextAfter(Duration.ofSeconds(2))).isEqualTo(100);
        assertThat(nextAfter(Duration.ofSeconds(2))).isEqualTo(50);
    }
}
