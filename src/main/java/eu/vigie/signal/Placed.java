package eu.vigie.signal;

import eu.vigie.actor.Actor;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An arrival with its group and what a rule decided. */
record Placed(
        Arrival arrival,
        long group,
        Decision decision,
        String rule,
        @Nullable String breach) {

    /** What arrivals have in common that are told together. */
    record Likeness(
            long group,
            Decision decision,
            String rule,
            @Nullable String breach,
            String source,
            Actor actor) {}

    Likeness likeness() {
        return new Likeness(group, decision, rule, breach, arrival.key().source(), arrival.actor());
    }

    Placed in(String reference) {
        return new Placed(arrival, group, decision, rule, reference);
    }

    /** A person decides, whatever a rule would have done. */
    Placed left(String rule) {
        return new Placed(arrival, group, Decision.GROUP, rule, null);
    }

    Instant at() {
        return Objects.requireNonNull(arrival.signal().at());
    }

    Level level() {
        return Level.of(Objects.requireNonNull(arrival.signal().severity()));
    }

    SignalState state() {
        return switch (decision) {
            case PROMOTE, JOIN -> SignalState.JOINED;
            case DISMISS -> SignalState.DISMISSED;
            default -> SignalState.NEW;
        };
    }

    /** True while a person has yet to decide. */
    boolean waits() {
        return state() == SignalState.NEW;
    }

    static SignalsReceived received(Likeness alike, List<Placed> ones, Map<Arrival.Key, Receipt> receipts) {
        var numbers = ones.stream()
                .mapToLong(
                        one -> Objects.requireNonNull(receipts.get(one.arrival().key()))
                                .signal())
                .summaryStatistics();
        return new SignalsReceived(
                alike.decision(),
                alike.rule(),
                alike.group(),
                alike.breach(),
                alike.source(),
                numbers.getMin(),
                numbers.getMax(),
                numbers.getCount(),
                alike.actor(),
                ones.stream().map(Placed::at).min(Comparator.naturalOrder()).orElseThrow());
    }
}
