package eu.vigie.signal;

import static java.time.ZoneOffset.UTC;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breaches;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes signals that came together, with what the rules decide of each, in one transaction. */
@Component
class Keeping {

    /** A sender whose clock was reset says that it was decades ago: no clock of ours starts by that without a person. */
    private static final Duration PLAUSIBLE = Duration.ofDays(30);

    private final SignalRows rows;
    private final GroupRows groups;
    private final Correlation correlation;
    private final Breaches breaches;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Keeping(
            SignalRows rows,
            GroupRows groups,
            Correlation correlation,
            Breaches breaches,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.groups = groups;
        this.correlation = correlation;
        this.breaches = breaches;
        this.events = events;
        this.clock = clock;
    }

    /**
     * {@code asking}: false decides nothing beyond the group. Sets each arrival's receipt once all is written. In a transaction of
     * its own whatever runs around it: others' arrivals are among them, and are answered before a caller's transaction ends.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void keep(List<Arrival> together, boolean asking) {
        groups.lockIntake();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<Arrival.Key, Receipt> receipts = rows.known(together);
        var fresh = new LinkedHashMap<Arrival.Key, Arrival>();
        together.forEach(one -> {
            if (!receipts.containsKey(one.key())) fresh.putIfAbsent(one.key(), one);
        });
        var round = correlation.round(asking);
        var placed = new ArrayList<Placed>();
        var open = new HashSet<String>();
        fresh.values().forEach(one -> placed.add(place(one, round, open)));
        receipts.putAll(rows.insert(placed, now));
        placed.stream().collect(Collectors.groupingBy(Placed::group)).values().forEach(this::count);
        tell(placed, receipts);
        together.forEach(one -> one.kept(Objects.requireNonNull(receipts.get(one.key()))));
    }

    private void count(List<Placed> ofOneGroup) {
        var tally = Tally.of(ofOneGroup);
        groups.count(tally);
        tally.minutes().forEach((minute, signals) -> groups.pulse(tally.group(), minute.atOffset(UTC), signals));
    }

    /** A case that is joined is held first, and joined only while it runs: whoever closes it at that moment came before. */
    private Placed place(Arrival arrival, Correlation.Round round, Set<String> open) {
        Placed placed = round.place(arrival);
        String joined = placed.breach();
        if (joined != null && !open.contains(joined)) {
            breaches.hold(joined);
            if (breaches.get(joined).closedAt() == null) {
                open.add(joined);
            } else {
                round.forget();
                return place(arrival, round, open);
            }
        }
        return decided(placed, arrival, round);
    }

    private Placed decided(Placed placed, Arrival arrival, Correlation.Round round) {
        if (placed.decision() != Decision.PROMOTE) return placed;
        if (placed.at().isBefore(clock.instant().minus(PLAUSIBLE))) return placed.left("long-ago");
        var report = CaseFromSignal.of(placed.arrival().signal(), round.known(arrival), clock.instant());
        Placed promoted = placed.in(breaches.report(report, Actor.VIGIE).reference());
        round.forget();
        return promoted;
    }

    /** One entry for what was decided the same way, of the same group and by the same sender. */
    private void tell(List<Placed> placed, Map<Arrival.Key, Receipt> receipts) {
        var alike = new LinkedHashMap<Placed.Likeness, List<Placed>>();
        placed.forEach(one -> alike.computeIfAbsent(one.likeness(), likeness -> new ArrayList<>())
                .add(one));
        alike.forEach((likeness, ones) -> events.publishEvent(Placed.received(likeness, ones, receipts)));
    }
}
