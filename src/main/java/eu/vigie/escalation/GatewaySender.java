package eu.vigie.escalation;

import eu.vigie.webhook.Wire;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes the calls that are due: claim, speak, record; each apart from the others. What fails is tried again for six hours. */
@Component
class GatewaySender implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(GatewaySender.class);
    private static final Duration GIVE_UP = Duration.ofHours(6);
    private static final List<Integer> PAUSES = List.of(5, 15, 30, 60, 120, 300);

    private final GatewaySettings settings;
    private final GatewayLedger ledger;
    private final GatewayWire wire;
    private final Clock clock;
    private final AtomicBoolean coming = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    GatewaySender(GatewaySettings settings, GatewayLedger ledger, GatewayWire wire, Clock clock) {
        this.settings = settings;
        this.ledger = ledger;
        this.wire = wire;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${vigie.webhook.interval:PT1S}")
    void soon() {
        if (!settings.configured() || !coming.compareAndSet(false, true)) return;
        try {
            thread.execute(this::work);
        } catch (RejectedExecutionException stopping) {
            coming.set(false);
        }
    }

    private void work() {
        coming.set(false);
        try {
            send();
        } catch (RuntimeException trouble) {
            LOG.warn("The gateway's ledger could not be worked on; it is tried again", trouble);
        }
    }

    /** Everything that is due now, some at a time and those side by side. */
    void send() {
        for (var parcels = ledger.claim(now()); !parcels.isEmpty(); parcels = ledger.claim(now())) {
            var answers = new LinkedHashMap<GatewayLedger.Parcel, CompletableFuture<Wire.Answer>>();
            for (var parcel : parcels) {
                if (ledger.stillWanted(parcel)) answers.put(parcel, wire.send(parcel, now()));
                else ledger.record(parcel, GatewayCall.State.SETTLED, "settled before it went out", null, now());
            }
            answers.forEach((parcel, answer) -> record(parcel, answer.join()));
        }
    }

    private void record(GatewayLedger.Parcel parcel, Wire.Answer answer) {
        var now = now();
        if (answer.accepted()) {
            ledger.record(parcel, GatewayCall.State.ACCEPTED, answer.said(), null, now);
            return;
        }
        LOG.warn("The gateway did not take call {} at attempt {}: {}", parcel.id(), parcel.attempt(), answer.said());
        if (now.isAfter(parcel.queuedAt().plus(GIVE_UP)))
            ledger.record(parcel, GatewayCall.State.FAILED, answer.said(), null, now);
        else ledger.record(parcel, GatewayCall.State.QUEUED, answer.said(), now.plus(pause(parcel)), now);
    }

    private static Duration pause(GatewayLedger.Parcel parcel) {
        return Duration.ofSeconds(PAUSES.get(Math.min(parcel.attempt(), PAUSES.size()) - 1));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public void destroy() {
        thread.shutdown();
    }
}
