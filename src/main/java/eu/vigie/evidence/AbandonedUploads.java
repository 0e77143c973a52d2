package eu.vigie.evidence;

import eu.vigie.actor.Actor;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Erases beginnings of files of which no more came for {@link Uploads#KEPT_DAYS} days, and says so on the trail. */
@Component
class AbandonedUploads {

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedUploads.class);
    private static final int AT_A_TIME = 100;

    private final Uploads uploads;
    private final UploadRows rows;

    AbandonedUploads(Uploads uploads, UploadRows rows) {
        this.uploads = uploads;
        this.rows = rows;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void erase() {
        var then = rows.now().minus(Uploads.KEPT_DAYS, ChronoUnit.DAYS);
        for (var upload : rows.untouchedSince(then, AT_A_TIME)) {
            if (upload.evidence() == null) giveUp(upload);
            else rows.forget(upload);
        }
    }

    private void giveUp(Upload upload) {
        try {
            uploads.giveUp(upload.breach(), upload.id(), Actor.VIGIE);
        } catch (IOException | OutOfStep | StoreAway later) {
            LOG.warn("the beginning of a file could not be erased; tried again in an hour", later);
        }
    }
}
