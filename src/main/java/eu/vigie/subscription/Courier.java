package eu.vigie.subscription;

import eu.vigie.webhook.Wire;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells what is due: claim, speak, record. Nobody waits for the answer of another's machine. */
@Component
class Courier implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int SIDE_BY_SIDE = 8;
    private static final Duration KEPT = Duration.ofDays(90);

    private final SubscriptionTable subscriptions;
    private final DeliveryTable deliveries;
    private final Signing signing;
    private final Settling settling;
    private final Destinations destinations;
    private final Clock clock;
    private final Wire wire;
    private final AtomicBoolean coming = new AtomicBoolean();
    private final Map<String, Integer> onTheirWay = new ConcurrentHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    Courier(
            SubscriptionTable subscriptions,
            DeliveryTable deliveries,
            Signing signing,
            Settling settling,
            Destinations destinations,
            Clock clock,
            @Value("${vigie.subscriptions.timeout:10s}") Duration patience) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.signing = signing;
        this.settling = settling;
        this.destinations = destinations;
        this.clock = clock;
        this.wire = new Wire(patience);
    }

    @Scheduled(fixedDelayString = "${vigie.subscriptions.interval:PT1S}")
    void soon() {
        if (!coming.compareAndSet(false, true)) return;
        try {
            thread.execute(this::work);
        } catch (RejectedExecutionException stopping) {
            coming.set(false);
        }
    }

    @Scheduled(fixedDelayString = "${vigie.subscriptions.forget:PT6H}")
    void forget() {
        deliveries.forget(now().minus(KEPT));
    }

    private void work() {
        coming.set(false);
        try {
            for (var begun : send()) begun.thenRun(this::soon).exceptionally(toldAgain -> null);
        } catch (RuntimeException trouble) {
            LOG.warn("What machines outside are told could not be worked on; it is tried again", trouble);
        }
    }

    /** Begins with everything that is due now; each is done when its answer is recorded. */
    List<CompletableFuture<Void>> send() {
        var begun = new ArrayList<CompletableFuture<Void>>();
        for (var listener : subscriptions.listening(now())) {
            int most = listener.failures() == 0 ? SIDE_BY_SIDE : 1;
            int free = most - onTheirWay.getOrDefault(listener.name(), 0);
            if (free <= 0) continue;
            for (var parcel : deliveries.claim(listener.name(), now(), free)) begun.add(begin(listener, parcel));
        }
        return begun;
    }

    private CompletableFuture<Void> begin(SubscriptionTable.Listener listener, DeliveryTable.Parcel parcel) {
        onTheirWay.merge(listener.name(), 1, Integer::sum);
        return post(listener, parcel)
                .thenAcceptAsync(answer -> record(listener.name(), parcel, answer), thread)
                .whenComplete((done, trouble) -> {
                    onTheirWay.merge(listener.name(), -1, Integer::sum);
                    if (trouble != null)
                        LOG.warn("Delivery {} is not recorded and is told again", parcel.number(), trouble);
                });
    }

    private CompletableFuture<Wire.Answer> post(SubscriptionTable.Listener listener, DeliveryTable.Parcel parcel) {
        var to = URI.create(listener.url());
        var wrong = destinations.wrong(to);
        if (wrong.isPresent()) return unsent(wrong.get());
        return signing.headers(listener.name(), parcel.number(), parcel.body(), now())
                .map(headers -> wire.post(to, headers, parcel.body()))
                .orElseGet(() -> unsent("subscription-other-key"));
    }

    private static CompletableFuture<Wire.Answer> unsent(String why) {
        return CompletableFuture.completedFuture(Wire.Answer.unsent(why));
    }

    private void record(String name, DeliveryTable.Parcel parcel, Wire.Answer answer) {
        if (!answer.accepted())
            LOG.warn("{} did not take {} at attempt {}: {}", name, parcel.number(), parcel.attempt(), answer.said());
        settling.record(name, parcel, answer, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public void destroy() {
        thread.shutdown();
    }
}
