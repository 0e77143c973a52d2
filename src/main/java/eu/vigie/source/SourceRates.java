package eu.vigie.source;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How much is taken from a source in a minute, by this node: a bucket that fills at that rate. A document that is more than the
 * whole bucket is taken when it is full, and what follows waits the longer.
 */
@Component
class SourceRates {

    /** No name has a space. */
    private static final String AGAIN = " again";

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final Clock clock;

    SourceRates(Clock clock) {
        this.clock = clock;
    }

    private record Bucket(double left, Instant at) {}

    /** Refuses with {@link TooFast}, and then counts nothing. */
    void take(Source source, int signals) {
        take(source.name(), source, signals);
    }

    /** The same of a request that was kept before: from a bucket of its own, as large. */
    void takeAgain(Source source, int signals) {
        take(source.name() + AGAIN, source, signals);
    }

    private void take(String bucket, Source source, int signals) {
        Instant now = clock.instant();
        buckets.compute(bucket, (name, before) -> {
            double left = left(before, source, now);
            if (left < Math.min(signals, source.perMinute())) throw new TooFast(source);
            return new Bucket(left - signals, now);
        });
    }

    /** As many of them as there is room for, none perhaps; they are counted. */
    int upTo(Source source, int signals) {
        Instant now = clock.instant();
        var taken = new AtomicInteger();
        buckets.compute(source.name(), (name, before) -> {
            double left = left(before, source, now);
            taken.set((int) Math.max(0, Math.min(signals, Math.floor(left))));
            return new Bucket(left - taken.get(), now);
        });
        return taken.get();
    }

    private static double left(@Nullable Bucket before, Source source, Instant now) {
        return before == null ? source.perMinute() : filled(before, source.perMinute(), now);
    }

    private static double filled(Bucket before, int perMinute, Instant now) {
        double seconds = Math.max(0, Duration.between(before.at(), now).toMillis() / 1_000.0);
        return Math.min(perMinute, before.left() + seconds * perMinute / 60);
    }
}
