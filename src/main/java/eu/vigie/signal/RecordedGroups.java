package eu.vigie.signal;

import eu.vigie.actor.Actor;
import eu.vigie.estate.Estate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The groups as the database keeps them; each decision is one transaction. */
@Component
class RecordedGroups implements SignalGroups {

    private final SignalRows rows;
    private final GroupRows groups;
    private final Pulses pulses;
    private final Verdicts verdicts;
    private final Estate estate;
    private final ApplicationEventPublisher events;

    RecordedGroups(
            SignalRows rows,
            GroupRows groups,
            Pulses pulses,
            Verdicts verdicts,
            Estate estate,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.groups = groups;
        this.pulses = pulses;
        this.verdicts = verdicts;
        this.estate = estate;
        this.events = events;
    }

    @Override
    public List<SignalGroup> waiting(@Nullable SignalGroup after, int limit) {
        return groups.waiting(after, limit);
    }

    @Override
    public List<SignalGroup> all(long below, int limit) {
        return groups.all(below, limit);
    }

    @Override
    public List<SignalGroup> of(String breach) {
        return groups.of(breach);
    }

    @Override
    public List<Knowledge> knowledge(String breach) {
        return rows.knowledge(breach);
    }

    @Override
    public SignalGroup get(long id) {
        return groups.get(id);
    }

    @Override
    public List<Signal> signals(long group, long below, int limit) {
        return rows.ofGroup(group, below, limit);
    }

    @Override
    public Map<Long, List<Long>> pulses(Collection<SignalGroup> some, int parts) {
        return pulses.of(some, parts);
    }

    @Override
    @Transactional
    public SignalGroup promote(long id, @Nullable String title, @Nullable Long upTo, Actor actor) {
        SignalGroup group = waitingLocked(id);
        Chosen chosen = Chosen.waiting(id, upTo);
        Signal first = rows.first(chosen).orElseThrow(() -> seenSettled(id));
        boolean known = group.system() != null
                && estate.unknownSystems(List.of(group.system())).isEmpty();
        Senders senders = rows.senders(chosen);
        var verdict = verdicts.promote(first, title, senders, known, actor);
        return decide(group, chosen, senders, verdict, actor);
    }

    @Override
    @Transactional
    public SignalGroup join(long id, @Nullable String breach, @Nullable Long upTo, Actor actor) {
        SignalGroup group = waitingLocked(id);
        Chosen chosen = Chosen.waiting(id, upTo);
        return decide(group, chosen, rows.senders(chosen), verdicts.join(breach), actor);
    }

    @Override
    @Transactional
    public SignalGroup dismiss(long id, @Nullable String reason, @Nullable Long upTo, Actor actor) {
        var verdict = Verdicts.dismiss(reason);
        SignalGroup group = waitingLocked(id);
        Chosen chosen = Chosen.waiting(id, upTo);
        return decide(group, chosen, rows.senders(chosen), verdict, actor);
    }

    @Override
    @Transactional
    public SignalGroup undo(long id, @Nullable String reason, Actor actor) {
        var verdict = Verdicts.undo(reason);
        groups.lockIntake();
        SignalGroup group = groups.lock(id);
        Chosen undoable = Chosen.undoable(id);
        Map<String, Long> left = rows.cases(undoable);
        Senders senders = rows.senders(undoable);
        Instant now = verdicts.now();
        int count = rows.decide(undoable, verdict, actor, now);
        if (count == 0) throw new SignalSettled("group-nothing-to-undo", id);
        groups.decided(id, null, true, false);
        if (left.isEmpty()) tell(id, senders, verdict, null, count, actor, now);
        left.forEach((breach, many) -> tell(id, senders, verdict, breach, many, actor, now));
        return groups.get(id);
    }

    private SignalGroup waitingLocked(long id) {
        groups.lockIntake();
        SignalGroup group = groups.lock(id);
        if (group.waiting() == 0) throw new SignalSettled("group-settled", id);
        return group;
    }

    private SignalGroup decide(SignalGroup group, Chosen chosen, Senders senders, Verdict verdict, Actor actor) {
        Instant now = verdicts.now();
        int count = rows.decide(chosen, verdict, actor, now);
        if (count == 0) throw seenSettled(group.id());
        groups.decided(group.id(), verdict.breach(), group.apart(), verdict.decision() == Decision.DISMISS);
        tell(group.id(), senders, verdict, verdict.breach(), count, actor, now);
        return groups.get(group.id());
    }

    /** Others wait in it, but of those that were seen somebody has decided. */
    private static SignalSettled seenSettled(long group) {
        return new SignalSettled("group-seen-settled", group);
    }

    private void tell(
            long group,
            Senders senders,
            Verdict verdict,
            @Nullable String breach,
            long count,
            Actor actor,
            Instant now) {
        events.publishEvent(new SignalsDecided(
                verdict.decision(),
                "signal_group:" + group,
                breach,
                senders.names(),
                count,
                verdict.reason(),
                actor,
                now));
    }
}
