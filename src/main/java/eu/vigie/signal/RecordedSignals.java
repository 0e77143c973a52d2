package eu.vigie.signal;

import eu.vigie.actor.Actor;
import eu.vigie.estate.Estate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The signals as the database keeps them; each decision is one transaction. */
@Component
class RecordedSignals implements Signals {

    private final Intake intake;
    private final SignalRows rows;
    private final GroupRows groups;
    private final Verdicts verdicts;
    private final Estate estate;
    private final ApplicationEventPublisher events;

    RecordedSignals(
            Intake intake,
            SignalRows rows,
            GroupRows groups,
            Verdicts verdicts,
            Estate estate,
            ApplicationEventPublisher events) {
        this.intake = intake;
        this.rows = rows;
        this.groups = groups;
        this.verdicts = verdicts;
        this.estate = estate;
        this.events = events;
    }

    @Override
    public Receipt receive(NewSignal signal, Actor actor) {
        return receiveAll(List.of(signal), actor).get(0);
    }

    @Override
    public List<Receipt> receiveAll(List<NewSignal> signals, Actor actor) {
        Instant now = verdicts.now();
        signals.forEach(signal -> SignalCheck.refuse(signal, now));
        return intake.receive(signals, actor);
    }

    @Override
    public Signal get(long id) {
        return rows.get(id);
    }

    @Override
    @Transactional
    public Signal settled(long id) {
        return rows.lock(id);
    }

    @Override
    public Optional<String> payload(long id) {
        return rows.payload(id);
    }

    @Override
    public List<Signal> list(@Nullable SignalState state, long below, int limit) {
        return rows.list(state, below, limit);
    }

    @Override
    @Transactional
    public Signal promote(long id, @Nullable String title, Actor actor) {
        Signal signal = open(id);
        var verdict = verdicts.promote(signal, title, Senders.one(signal.source()), known(signal), actor);
        return decide(signal, verdict, actor);
    }

    @Override
    @Transactional
    public Signal join(long id, @Nullable String breach, Actor actor) {
        groups.lockIntake();
        Signal signal = rows.lock(id);
        Verdict verdict = verdicts.join(breach);
        if (signal.state() == SignalState.JOINED && verdict.in(signal.breach())) return signal;
        return decide(open(id), verdict, actor);
    }

    @Override
    @Transactional
    public Signal dismiss(long id, @Nullable String reason, Actor actor) {
        var verdict = Verdicts.dismiss(reason);
        return decide(open(id), verdict, actor);
    }

    @Override
    @Transactional
    public Signal undo(long id, @Nullable String reason, Actor actor) {
        var verdict = Verdicts.undo(reason);
        groups.lockIntake();
        Signal signal = rows.lock(id);
        if (signal.state() == SignalState.NEW) throw new SignalSettled("signal-waits", id);
        if (signal.madeCase()) throw new SignalSettled("signal-made-case", id);
        return decide(signal, verdict, actor);
    }

    /** The signal, locked; refused where a person has decided or a case was made. */
    private Signal open(long id) {
        groups.lockIntake();
        Signal signal = rows.lock(id);
        if (signal.settled()) throw new SignalSettled("signal-settled", id);
        return signal;
    }

    private Signal decide(Signal signal, Verdict verdict, Actor actor) {
        Instant now = verdicts.now();
        rows.decide(Chosen.one(signal.id()), verdict, actor, now);
        SignalGroup group = groups.lock(signal.group());
        boolean undone = verdict.decision() == Decision.UNDO;
        String joined = verdict.madeCase() ? verdict.breach() : null;
        groups.decided(group.id(), joined, group.apart() || undone, group.closed() && !undone);
        String breach = verdict.breach() == null ? signal.breach() : verdict.breach();
        events.publishEvent(new SignalsDecided(
                verdict.decision(), "signal:" + signal.id(), breach, signal.source(), 1, verdict.reason(), actor, now));
        return rows.get(signal.id());
    }

    private boolean known(Signal signal) {
        return signal.system() != null
                && estate.unknownSystems(List.of(signal.system())).isEmpty();
    }
}
