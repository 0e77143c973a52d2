package eu.vigie.filing;

import eu.vigie.actor.Actor;
import eu.vigie.authority.Authorities;
import eu.vigie.evidence.Evidence;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.NotFound;
import eu.vigie.refusal.ReadableText;
import eu.vigie.refusal.SamePerson;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Controllers' mandates: once a second person approved one, a notification to the authority in the controller's name may be begun
 * ({@link DutyFilings#start}). The processor's own duty to tell the controller neither waits for it nor is met by it.
 */
@Service
public class Mandates {

    private static final int LONGEST_DOCUMENT = 500;
    private static final int LONGEST_REFUSAL = 2_000;

    private final MandateRows rows;
    private final Obligations obligations;
    private final FilingHistory history;
    private final Authorities authorities;
    private final Evidence evidence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Mandates(
            MandateRows rows,
            Obligations obligations,
            FilingHistory history,
            Authorities authorities,
            Evidence evidence,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.obligations = obligations;
        this.history = history;
        this.authorities = authorities;
        this.evidence = evidence;
        this.events = events;
        this.clock = clock;
    }

    /** Those of the controller whom that duty tells, oldest first. */
    @Transactional(readOnly = true)
    public List<Mandate> of(String breach, long obligation) {
        return rows.of(owed(breach, obligation).id());
    }

    /** True where the duty tells a controller, who alone can give one. */
    public static boolean possible(Obligation owed) {
        return owed.duty() == Duty.CONTROLLERS;
    }

    /**
     * Records what the controller gave; it waits for a second person. Refuses a duty that tells nobody who could give one, a second
     * one while one waits or stands, a closed case, an authority that nobody knows, and evidence that the case does not have.
     *
     * @param document where the controller says so; mandatory, at most 500 characters
     */
    @Transactional
    public Mandate record(
            String breach,
            long obligation,
            @Nullable String authority,
            @Nullable String document,
            @Nullable Long piece,
            Actor actor) {
        Obligation owed = owed(breach, obligation);
        if (!possible(owed)) throw new FilingNotPossible("mandate-no-controller");
        if (history.closed(breach)) throw new FilingNotPossible("filing-case-closed");
        if (rows.of(obligation).stream().anyMatch(one -> one.waits() || one.stands()))
            throw new FilingNotPossible("mandate-there");
        String code = authority == null ? "" : authority.strip();
        String says = document == null ? "" : document.strip();
        var faults = new ArrayList<Fault>();
        Instant now = now();
        if (authorities.find(code, LocalDate.ofInstant(now, ZoneOffset.UTC)).isEmpty())
            faults.add(Fault.of("authority", "mandate-authority"));
        faults.addAll(text("document", says, LONGEST_DOCUMENT));
        if (piece != null && evidence.of(breach).stream().noneMatch(item -> item.id() == piece))
            faults.add(Fault.of("evidence", "mandate-evidence"));
        if (!faults.isEmpty()) throw new InvalidInput(faults);
        long id = rows.add(new MandateRows.Recorded(breach, obligation, code, says, piece), actor.name(), now);
        return told(MandateStep.Step.RECORDED, find(obligation, id), actor, now);
    }

    /** A second person approves, or refuses with a reason. Refuses who recorded it, and what was answered already. */
    @Transactional
    public Mandate answer(
            String breach, long obligation, long id, boolean approved, @Nullable String reason, Actor actor) {
        Mandate waiting = find(owed(breach, obligation).id(), id);
        if (!waiting.waits()) throw new FilingNotPossible("mandate-answered");
        if (waiting.recordedBy().equals(actor.name())) throw new SamePerson(actor.name());
        String why = reason == null ? "" : reason.strip();
        var faults = approved ? List.<Fault>of() : text("reason", why, LONGEST_REFUSAL);
        if (!faults.isEmpty()) throw new InvalidInput(faults);
        Instant now = now();
        if (!rows.answer(id, approved, approved ? null : why, actor.name(), now))
            throw new FilingNotPossible("mandate-answered");
        var step = approved ? MandateStep.Step.APPROVED : MandateStep.Step.REFUSED;
        return told(step, find(obligation, id), actor, now);
    }

    private Mandate told(MandateStep.Step step, Mandate mandate, Actor actor, Instant now) {
        events.publishEvent(new MandateStep(step, mandate, actor, now));
        return mandate;
    }

    private static List<Fault> text(String field, String text, int longest) {
        if (text.isEmpty()) return List.of(Fault.of(field, "missing"));
        if (text.length() > longest) return List.of(Fault.of(field, "text-too-long", longest));
        return ReadableText.is(text) ? List.of() : List.of(Fault.of(field, "text-unprintable"));
    }

    private Mandate find(long obligation, long id) {
        return rows.of(obligation).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("mandate", String.valueOf(id)));
    }

    private Obligation owed(String breach, long obligation) {
        return obligations
                .find(obligation)
                .filter(owed -> owed.breach().equals(breach))
                .orElseThrow(() -> new NotFound("obligation", String.valueOf(obligation)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
