package eu.vigie.evidence;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Trail;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seals what is known of evidence: from then on it is corrected by a further entry, never changed. */
@Component
@Transactional
public class EvidenceSeals {

    private static final int AT_A_TIME = 100;

    private final EvidenceRows evidence;
    private final Acquisitions acquisitions;
    private final SealRows rows;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EvidenceSeals(
            EvidenceRows evidence,
            Acquisitions acquisitions,
            SealRows rows,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.evidence = evidence;
        this.acquisitions = acquisitions;
        this.rows = rows;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Name, kind, digest and acquisition are final. Refused for what is sealed already. */
    public EvidenceSeal seal(String breach, long id, Actor actor) {
        EvidenceItem item = rows.hold(evidence.get(breach, id));
        if (item.seal() != null) throw SealedEvidence.already();
        return seal(item, null, null, actor, now());
    }

    /** Everything of the case that is not sealed yet; answers how many that were. */
    public int sealAll(String breach, Actor actor) {
        Instant now = now();
        int sealed = 0;
        long after = 0;
        for (var some = rows.unsealed(breach, after, AT_A_TIME); !some.isEmpty(); ) {
            for (EvidenceItem one : some) {
                EvidenceItem held = rows.hold(one);
                if (held.seal() == null) seal(held, null, null, actor, now);
                sealed++;
                after = one.id();
            }
            some = rows.unsealed(breach, after, AT_A_TIME);
        }
        return sealed;
    }

    /** A further entry that supersedes the one before. Refused without a reason, without a change, and for what is not sealed. */
    public EvidenceSeal correct(String breach, long id, Correction said, Actor actor) {
        EvidenceItem item = rows.hold(evidence.get(breach, id));
        if (item.seal() == null) throw SealedEvidence.notYet();
        SaidText check = new SaidText();
        String name = check.line("name", said.name(), AcceptedText.LONGEST_NAME);
        String kind = check.line("kind", said.kind(), AcceptedText.LONGEST_KIND);
        String reason = check.neededText("reason", said.reason(), SaidText.NOTES);
        check.settle();
        boolean acquired = said.acquisition() != null && acquisitions.correct(item, said.acquisition(), actor);
        boolean renamed = name != null && !name.equals(item.name()) || kind != null && !kind.equals(item.kind());
        if (!acquired && !renamed) throw new InvalidInput(Fault.of("", "correction-empty"));
        rows.rename(item, name == null ? item.name() : name, kind == null ? item.kind() : kind);
        EvidenceSeal before = rows.last(id).orElseThrow();
        return seal(rows.hold(item), before, reason, actor, now());
    }

    private EvidenceSeal seal(
            EvidenceItem item, @Nullable EvidenceSeal before, @Nullable String reason, Actor actor, Instant now) {
        int number = before == null ? 1 : before.number() + 1;
        var blank =
                new EvidenceSeal(number, "", "", before == null ? null : before.digest(), reason, actor.name(), now);
        String record = SealedRecord.of(item, acquisitions.last(item.id()).orElse(null), blank);
        var seal = new EvidenceSeal(
                number, record, SealedRecord.digest(record), blank.supersedes(), reason, actor.name(), now);
        rows.add(item, seal);
        events.publishEvent(new EvidenceSealed(item.breach(), item.id(), seal, actor, now));
        return seal;
    }

    /** All seals of a piece, oldest first; the last one counts. */
    @Transactional(readOnly = true)
    public List<EvidenceSeal> of(String breach, long id) {
        evidence.get(breach, id);
        return rows.of(id);
    }

    /** Whether all that is known of the piece is what the trail says was sealed; true for what nobody sealed, or was erased. */
    @Transactional(readOnly = true)
    public boolean intact(EvidenceItem item) {
        var told = trail.last(item.breach(), EvidenceSealed.subject(item.id()), EvidenceSealed.ACTIONS);
        Optional<EvidenceSeal> last = rows.last(item.id());
        boolean unsealed = last.isEmpty() && item.seal() == null;
        if (unsealed && (told.isEmpty() || erased(item.breach()))) return true;
        if (told.isEmpty() || last.isEmpty()) return false;
        EvidenceItem now = evidence.get(item.breach(), item.id());
        String record = SealedRecord.of(now, acquisitions.last(now.id()).orElse(null), last.get());
        String digest = SealedRecord.digest(record);
        return digest.equals(told.get().details().get("digest"))
                && digest.equals(now.seal())
                && record.equals(last.get().record());
    }

    /** The records that were sealed named people, and went with the rest of the case (Art. 5(1)(e)). */
    private boolean erased(String breach) {
        return !trail.of(breach, List.of("case_erased")).isEmpty();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
