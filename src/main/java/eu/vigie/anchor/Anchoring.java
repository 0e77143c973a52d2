package eu.vigie.anchor;

import eu.vigie.audit.Checkpoints;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks each minute whether a round is due, and tries what waits: claim, speak, record. Nothing is spoken inside a transaction. */
@Component
class Anchoring implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Anchoring.class);
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));

    private final AnchorRound round;
    private final AnchorTable anchors;
    private final AnchorOutcomes outcomes;
    private final TimeStamping stamping;
    private final Checkpoints checkpoints;
    private final AnchorSettings settings;
    private final Clock clock;
    private final AtomicBoolean coming = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    Anchoring(
            AnchorRound round,
            AnchorTable anchors,
            AnchorOutcomes outcomes,
            TimeStamping stamping,
            Checkpoints checkpoints,
            AnchorSettings.Reader settings,
            Clock clock) {
        this.round = round;
        this.anchors = anchors;
        this.outcomes = outcomes;
        this.stamping = stamping;
        this.checkpoints = checkpoints;
        this.settings = settings.settings();
        this.clock = clock;
    }

    /** In a thread of its own: an authority or a share that hangs keeps nothing else waiting. */
    @Scheduled(
            initialDelayString = "${vigie.trail.anchor.look:PT1M}",
            fixedDelayString = "${vigie.trail.anchor.look:PT1M}")
    void soon() {
        if (settings.places().isEmpty() || !coming.compareAndSet(false, true)) return;
        try {
            thread.execute(this::look);
        } catch (RejectedExecutionException stopping) {
            coming.set(false);
        }
    }

    void look() {
        try {
            round.begin(now());
            anchors.claim(now()).forEach(this::attempt);
        } catch (RuntimeException trouble) {
            LOG.warn("Checkpoints could not be put outside; it is tried again", trouble);
        } finally {
            coming.set(false);
        }
    }

    private void attempt(AnchorTable.Due due) {
        if (!settings.places().contains(due.place())) {
            anchors.givenUp(due.id(), "not configured any more");
            return;
        }
        try {
            put(due, checkpoints.of(due.size()).orElseThrow().note());
            outcomes.taken(due.id(), due.place(), now());
        } catch (IOException refused) {
            LOG.warn("{} did not take the checkpoint of {} entries: {}", due.place(), due.size(), refused.toString());
            Duration pause = PAUSES.get(Math.min(due.attempt(), PAUSES.size()) - 1);
            outcomes.failed(due.id(), due.place(), refused.toString(), now().plus(pause), now());
        }
    }

    private void put(AnchorTable.Due due, String note) throws IOException {
        String where = due.place().where();
        if (due.place().kind() == AnchorKind.FILE) AnchorFile.append(Path.of(where), note);
        else outcomes.stamped(due.id(), stamping.stamp(URI.create(where), note));
    }

    @Override
    public void destroy() {
        thread.shutdown();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
