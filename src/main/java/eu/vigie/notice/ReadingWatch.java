package eu.vigie.notice;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute which customers have not said that they read their letter. */
@Component
class ReadingWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingWatch.class);

    private final ReadingSteps steps;
    private final ReadingLadder ladder;

    ReadingWatch(ReadingSteps steps, ReadingLadder ladder) {
        this.steps = steps;
        this.ladder = ladder;
    }

    @Scheduled(
            initialDelayString = "${vigie.notice.reading-watched-every:PT60S}",
            fixedDelayString = "${vigie.notice.reading-watched-every:PT60S}")
    void look() {
        steps.pursued().forEach(this::tried);
    }

    /** One wave's trouble keeps no other's customers waiting; it is tried again with the next look. */
    private void tried(long notice) {
        try {
            ladder.climb(notice);
        } catch (RuntimeException trouble) {
            LOG.warn("The customers of notice {} were not pursued; they will be", notice, trouble);
        }
    }
}
