package eu.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** Stories make the rounds by hand that would mend something between two of their steps; the house makes them by itself. */
@HouseTest
class RoundsTest {

    @Autowired
    private List<ScheduledTaskHolder> houses;

    @Test
    void theHouseMakesItsRoundsByItself() {
        assertThat(houses.stream()
                        .map(ScheduledTaskHolder::getScheduledTasks)
                        .flatMap(Collection::stream)
                        .map(ScheduledTask::getTask)
                        .filter(FixedDelayTask.class::isInstance)
                        .map(FixedDelayTask.class::cast)
                        .filter(round -> round.getIntervalDuration().equals(Duration.ofHours(24)))
                        .map(Object::toString))
                .containsExactlyInAnyOrder(
                        "eu.vigie.anchor.Anchoring.soon",
                        "eu.vigie.escalation.Watchdog.watch",
                        "eu.vigie.evidence.RepeatedVerification.wake",
                        "eu.vigie.notice.ReadingWatch.look",
                        "eu.vigie.process.EngineLostTimers.look",
                        "eu.vigie.retention.CaseEraser.eraseAll");
    }
}
