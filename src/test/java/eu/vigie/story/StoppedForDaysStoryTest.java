package eu.vigie.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Vigie stands still for eighty hours, over the deadlines of customers and of the authority, and starts again. */
class StoppedForDaysStoryTest extends Emergency {

    private static final Duration STOP = Duration.ofHours(80);

    @TempDir
    Path folder = Path.of("");

    @Test
    void everyRungIsMarkedWithHowLateItRangAndEverybodyGetsOneMessage() throws IOException {
        var on = Map.of(HouseWithAnotherClock.SHIFT, "PT0S", "VIGIE_ESCALATION_WATCHEVERY", "PT2S");
        try (var house = new HouseOfItsOwn(folder, mailPort(), on)) {
            house.awaitReady();
            var admin = admin(house);
            furnish(admin);
            var detectedAt = now();
            var breach = report(admin, detectedAt);
            var due = Snapshot.of(admin, breach).obligations();
            var before = rungs(admin, breach).size();

            house.stopAndStartLater(STOP);

            await().dontCatchUncaughtExceptions().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(missed(admin, breach, detectedAt.plus(STOP))).isEmpty();
                assertThat(rung(admin, breach)).isNotEmpty();
            });
            assertThat(Snapshot.of(admin, breach).obligations()).containsAll(due);
            assertThat(rungs(admin, breach)).hasSizeGreaterThan(before + 10).allSatisfy(rung -> assertThat(
                            dueAt(rung).plusSeconds(lateSeconds(rung)))
                    .as("every one rang after the stop and says how late")
                    .isAfter(detectedAt.plus(STOP).minusSeconds(1)));
            assertThat(rung(admin, breach)).doesNotHaveDuplicates();
        }
    }
}
