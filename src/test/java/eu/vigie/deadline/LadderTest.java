package eu.vigie.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderTest {

    private static final Instant ANCHOR = Instant.parse("2026-10-24T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"72, 25, PT18H", "72, 90, PT64H48M", "24, 90, PT21H36M", "72, 100, PT72H", "1, 33, PT19M48S"})
    void aRungIsAShareOfTheTime(int hours, int percent, String elapsed) {
        var limit = ANCHOR.plus(Duration.ofHours(hours));
        assertThat(Ladder.at(ANCHOR, limit, percent)).isEqualTo(ANCHOR.plus(Duration.parse(elapsed)));
    }

    @ParameterizedTest
    @CsvSource({"0, PT1H", "8, PT4H", "33, PT12H"})
    void triageIsRungAfterOneFourAndTwelveHours(int above, String elapsed) {
        var rung = Ladder.TRIAGE.after(above).orElseThrow();
        assertThat(rung.at(ANCHOR, ANCHOR.plus(Duration.ofHours(12)))).isEqualTo(ANCHOR.plus(Duration.parse(elapsed)));
    }

    @ParameterizedTest
    @CsvSource({"0, PT17H59M59S, 0", "0, PT18H, 1", "0, PT54H, 3", "50, PT54H, 1", "100, PT99H, 0"})
    void dueAreTheRungsAboveWhatHasRung(int above, String elapsed, int rungs) {
        var limit = ANCHOR.plus(Duration.ofHours(72));
        assertThat(Ladder.STANDARD.due(ANCHOR, limit, above, ANCHOR.plus(Duration.parse(elapsed))))
                .hasSize(rungs);
    }

    @Test
    void theTopHasNothingAbove() {
        assertThat(Ladder.STANDARD.after(100)).isEmpty();
    }

    @Test
    void aRungOfNoPartOrOfNoWholeIsRefused() {
        assertThatThrownBy(() -> new Ladder.Rung(0, 100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ladder.Rung(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
