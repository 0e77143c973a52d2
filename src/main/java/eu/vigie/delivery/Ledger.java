package eu.vigie.delivery;

import eu.vigie.delivery.LettersRecorded.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ledger on the database. */
@Component
class Ledger implements Deliveries {

    private final WholeWave wave;
    private final LedgerEntries entries;
    private final LedgerReader reader;
    private final SentContents contents;
    private final Attempts attempts;
    private final Corrections corrections;
    private final Holds holds;
    private final Tally tally;
    private final Forgetting forgetting;
    private final Projection projection;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ledger(
            WholeWave wave,
            LedgerEntries entries,
            LedgerReader reader,
            SentContents contents,
            Attempts attempts,
            Corrections corrections,
            Holds holds,
            Tally tally,
            Forgetting forgetting,
            Projection projection,
            ApplicationEventPublisher events,
            Clock clock) {
        this.wave = wave;
        this.entries = entries;
        this.reader = reader;
        this.contents = contents;
        this.attempts = attempts;
        this.corrections = corrections;
        this.holds = holds;
        this.tally = tally;
        this.forgetting = forgetting;
        this.projection = projection;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void queue(String owner, boolean captureOnly, Collection<Outgoing> letters) {
        queue(owner, captureOnly, letters, BackOff.GIVE_UP);
    }

    @Override
    @Transactional
    public void queue(String owner, boolean captureOnly, Collection<Outgoing> letters, Duration pursued) {
        Instant now = now();
        List<Outgoing> all = entries.add(owner, captureOnly, letters, pursued, now);
        events.publishEvent(new LettersWaiting());
        List<Outcome> unreachable = all.stream()
                .filter(letter -> !letter.reachable())
                .map(letter -> new Outcome(letter.recipient(), DeliveryState.PERMANENT_FAILURE))
                .toList();
        if (!unreachable.isEmpty()) {
            events.publishEvent(new LettersRecorded(owner, unreachable, now));
        }
    }

    @Override
    public Instant projectedEnd(long letters, Instant from) {
        return projection.end(letters, from);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<DeliveryState, Long> counts(String owner) {
        return tally.of(owner);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Map<DeliveryState, Long>> counts(Collection<String> owners) {
        return tally.of(owners);
    }

    @Override
    @Transactional
    public Map<DeliveryState, Long> recount(String owner) {
        return tally.recount(owner);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<DeliveryState, Long> counts(String owner, String recipient) {
        return reader.counts(owner, recipient);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Delivery> to(String recipient, Collection<String> owners) {
        return reader.to(recipient, owners);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Delivery> rows(String owner, @Nullable DeliveryState state, long after, int limit) {
        return reader.rows(owner, state, after, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public DeliveryRecord record(String owner, long row) {
        return reader.record(owner, row, contents, attempts);
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> letters(String owner) {
        return contents.digests(owner);
    }

    @Override
    @Transactional(readOnly = true)
    public SentLetter letter(String digest) {
        return contents.get(digest);
    }

    @Override
    @Transactional
    public int retry(String owner, Set<DeliveryState> states) {
        if (states.isEmpty()) {
            return 0;
        }
        int count = wave.again(owner, states, now());
        events.publishEvent(new LettersWaiting());
        return count;
    }

    @Override
    @Transactional
    public int suppress(String owner, String reason) {
        return wave.suppress(owner, reason, now());
    }

    @Override
    public void toldOtherwise(String owner, long row, ToldOtherwise told) {
        corrections.toldOtherwise(owner, row, told);
    }

    @Override
    public void suppress(String owner, long row, String reason) {
        corrections.suppress(owner, row, reason);
    }

    @Override
    public void bounced(String owner, long row, String report) {
        corrections.bounced(owner, row, report);
    }

    @Override
    public int forget(String owner) {
        return forgetting.forget(owner);
    }

    @Override
    public void pause(String owner) {
        holds.pause(owner);
    }

    @Override
    public void resume(String owner) {
        holds.resume(owner);
    }

    @Override
    public void holdUntil(String owner, Instant until) {
        holds.holdUntil(owner, until);
    }

    @Override
    public Held held(String owner) {
        return holds.of(owner);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
