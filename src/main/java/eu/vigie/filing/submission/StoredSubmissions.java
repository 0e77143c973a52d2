package eu.vigie.filing.submission;

import eu.vigie.actor.Actor;
import eu.vigie.authority.Authorities;
import eu.vigie.authority.Authority;
import eu.vigie.authority.FilingChannel;
import eu.vigie.breach.Breaches;
import eu.vigie.filing.Filing;
import eu.vigie.filing.FilingApproved;
import eu.vigie.filing.FilingState;
import eu.vigie.filing.FilingSubmitted;
import eu.vigie.filing.Filings;
import eu.vigie.filing.Submission;
import eu.vigie.filing.SubmissionState;
import eu.vigie.filing.Submissions;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Queues filings in the transaction that approves them; an authority that only has a portal gets no row. */
@Service
class StoredSubmissions implements Submissions {

    private final Filings filings;
    private final Authorities authorities;
    private final Breaches breaches;
    private final SubmissionRows rows;
    private final FilingLetter letter;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredSubmissions(
            Filings filings,
            Authorities authorities,
            Breaches breaches,
            SubmissionRows rows,
            FilingLetter letter,
            ApplicationEventPublisher events,
            Clock clock) {
        this.filings = filings;
        this.authorities = authorities;
        this.breaches = breaches;
        this.rows = rows;
        this.letter = letter;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void approved(FilingApproved event) {
        Filing filing = filings.get(event.filing());
        boolean goes = filing.obligation() == null && filing.state() == FilingState.APPROVED;
        if (!goes || !reachable(filing, authority(filing))) return;
        Submission before = rows.find(filing.id()).orElse(null);
        if (before == null) queue(reasoned(filing.id()), event.actor());
        else if (before.state() == SubmissionState.STOPPED) again(before, reasoned(filing.id()), event.actor());
    }

    /** The receipt stands: by the machine's own word, or because a person was faster. */
    @EventListener
    void submitted(FilingSubmitted event) {
        rows.find(event.filing()).ifPresent(row -> rows.move(row.filing(), ended(row), null, now(), now()));
    }

    private static SubmissionState ended(Submission row) {
        return row.state() == SubmissionState.ACCEPTED ? SubmissionState.RECORDED : SubmissionState.OVERTAKEN;
    }

    @Override
    @Transactional
    public void handIn(long id, @Nullable String lateReason, Actor actor) {
        breaches.hold(filings.get(id).breach());
        Filing filing = filings.get(id);
        if (filing.digest() == null
                || filing.state() == FilingState.SUBMITTED
                || filing.state() == FilingState.WITHDRAWN) throw new NotHandedIn("filing-not-to-hand-in");
        if (filing.obligation() != null || !reachable(filing, authority(filing)))
            throw new NotHandedIn("filing-by-portal");
        var before = rows.find(id);
        boolean waits = before.filter(row -> !row.state().resting()).isPresent();
        if (!waits || lateReason != null) filings.explain(id, lateReason, actor);
        if (waits) return;
        // Under one key there is one form: what may have arrived goes as it was, and its receipt asks for the reasons.
        boolean unchanged = before.filter(Submission::doubtful).isPresent();
        Filing goes = unchanged ? filing : reasoned(id);
        before.ifPresentOrElse(row -> again(row, goes, actor), () -> queue(goes, actor));
    }

    /** Nobody is asked at the other side: the form says itself why it comes late (GDPR Art. 33(1)), or does not go. */
    private Filing reasoned(long id) {
        if (filings.owesReasons(id)) throw new InvalidInput(Fault.of("lateReason", "filing-late-reason"));
        return filings.get(id);
    }

    /**
     * With a letter, what counts is whether it has left; the ledger comes before the submission, as when an answer comes. What was
     * refused is stopped too: its letter goes no more.
     */
    @Override
    @Transactional
    public boolean stop(long filing, String reason) {
        Submission row = rows.find(filing).orElse(null);
        if (row == null) return true;
        if (row.mayBeThere()) return false;
        boolean taken = row.channel() == FilingChannel.MAIL && letter.stop(filing, reason);
        if (row.state() == SubmissionState.REFUSED) return rows.stop(filing, reason, now());
        if (row.state() != SubmissionState.QUEUED) return true;
        return (row.channel() != FilingChannel.MAIL || taken) && rows.stop(filing, reason, now());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Submission> of(long filing) {
        return rows.find(filing);
    }

    /** An exercise never speaks to an authority's machine; its letters are captured. */
    private boolean reachable(Filing filing, Authority authority) {
        return switch (authority.channel()) {
            case PORTAL -> false;
            case MAIL -> true;
            case MACHINE -> !breaches.get(filing.breach()).exercise();
        };
    }

    private void queue(Filing filing, Actor actor) {
        Authority authority = authority(filing);
        Instant now = now();
        rows.add(filing, authority, key(filing), now);
        if (authority.channel() == FilingChannel.MAIL) letter.queue(filing, authority);
        tell(filing, actor, now);
    }

    /** What may have arrived keeps its key: with another one the authority would hold two notifications of one breach. */
    private void again(Submission before, Filing filing, Actor actor) {
        Instant now = now();
        String key = before.doubtful() ? before.idempotencyKey() : key(filing);
        rows.again(before.filing(), key, now);
        if (before.channel() == FilingChannel.MAIL) post(before, filing, key);
        tell(filing, actor, now);
    }

    private void post(Submission before, Filing filing, String key) {
        if (before.state() == SubmissionState.STOPPED) letter.anew(filing, authority(filing));
        else if (before.idempotencyKey().equals(key)) letter.again(filing);
        else letter.instead(filing, authority(filing));
    }

    private void tell(Filing filing, Actor actor, Instant now) {
        rows.find(filing.id())
                .ifPresent(row -> events.publishEvent(SubmissionMoved.of(row, "filing_handed_in", null, actor, now)));
    }

    /** Of what is filed, not of the attempt. */
    private static String key(Filing filing) {
        String digest = Objects.requireNonNull(filing.digest(), "frozen");
        return "vigie-" + filing.breach() + "-" + filing.id() + "-" + digest.substring(0, 32);
    }

    private Authority authority(Filing filing) {
        return authorities.get(filing.authority(), LocalDate.ofInstant(now(), ZoneOffset.UTC));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
