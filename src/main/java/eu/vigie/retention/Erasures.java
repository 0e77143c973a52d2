package eu.vigie.retention;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.breach.CaseErasure;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.ReadableText;
import eu.vigie.refusal.SamePerson;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erasure of closed cases by rule (GDPR Art. 5(1)(e)): one person decides, another approves, and from the approval on nothing is
 * written to the case any more. Refused with every reason at once: open, too early, held, asked for by law enforcement, a measure or a
 * duty open.
 */
@Component
@Transactional
public class Erasures {

    private static final int LONGEST = 4000;

    private final ErasureRows rows;
    private final DueCases due;
    private final RetentionRule rule;
    private final Hindrances hindrances;
    private final Breaches breaches;
    private final CaseErasure cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Erasures(
            ErasureRows rows,
            DueCases due,
            RetentionRule rule,
            Hindrances hindrances,
            Breaches breaches,
            CaseErasure cases,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.due = due;
        this.rule = rule;
        this.hindrances = hindrances;
        this.breaches = breaches;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** Closed cases whose time has passed, by reference, after that one (null: from the first). */
    @Transactional(readOnly = true)
    public List<DueCase> due(@Nullable String after, int limit) {
        return due.after(after, limit, now());
    }

    /** Approved ones, under way or done, the newest first, below that number. */
    @Transactional(readOnly = true)
    public List<Erasure> approved(long below, int limit) {
        return rows.approved(below, limit);
    }

    /** All of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<Erasure> of(String breach) {
        return rows.of(breaches.get(breach).reference());
    }

    /** That it is to be erased; nothing is, before a second person approves. */
    public Erasure request(String breach, Actor actor) {
        breaches.hold(breach);
        Instant now = now();
        mayGo(breach, now);
        return told(rows.add(breach, actor, now), actor, now);
    }

    /** It is being erased when this ends, and nobody can stop it. Refused for who asked, and for what {@link #request} is. */
    public Erasure approve(String breach, long id, Actor actor) {
        breaches.hold(breach);
        Instant now = now();
        Erasure asked = rows.get(breach, id);
        if (!asked.undecided()) throw CaseKept.decided();
        mayGo(breach, now);
        if (asked.requestedBy().equals(actor.name())) throw new SamePerson(actor.name());
        cases.begin(breach, now);
        return told(rows.decide(asked, true, null, actor, now), actor, now);
    }

    /** It stays; refused without a reason. */
    public Erasure refuse(String breach, long id, @Nullable String reason, Actor actor) {
        Instant now = now();
        String why = given(reason);
        return told(rows.decide(rows.get(breach, id), false, why, actor, now), actor, now);
    }

    private void mayGo(String reference, Instant now) {
        Breach breach = breaches.get(reference);
        if (breach.exercise()) throw CaseKept.exercise(reference);
        Instant closedAt = breach.closedAt();
        if (closedAt == null) throw CaseKept.open(reference);
        if (now.isBefore(rule.ends(closedAt))) throw CaseKept.until(reference, rule.ends(closedAt));
        List<String> kept = hindrances.of(List.of(reference), now).getOrDefault(reference, List.of());
        if (!kept.isEmpty()) throw CaseKept.by(kept);
    }

    private static String given(@Nullable String reason) {
        if (reason == null || reason.isBlank()) throw new InvalidInput(Fault.of("reason", "text-missing"));
        if (reason.length() > LONGEST) throw new InvalidInput(Fault.of("reason", "text-too-long", LONGEST));
        if (!ReadableText.is(reason)) throw new InvalidInput(Fault.of("reason", "text-unprintable"));
        return reason.strip();
    }

    private Erasure told(Erasure erasure, Actor actor, Instant now) {
        events.publishEvent(new ErasureTold(erasure, actor, now));
        return erasure;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
