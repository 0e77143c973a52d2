package eu.vigie.evidence;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.identity.People;
import eu.vigie.identity.Person;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hand-overs that two sides say: one proposes, who receives the evidence confirms or refuses. Who proposes need not hold it, for a holder may
 * be nobody who works here; then the custody record names the holder too, and the trail says that it was done for another.
 */
@Component
@Transactional
public class HandOvers {

    /** Who may have evidence in their hands: those who may read it. */
    private static final Set<Role> HANDS = EnumSet.of(
            Role.INCIDENT_LEAD, Role.CTO, Role.PRIVACY_OFFICER, Role.DPO, Role.LEGAL, Role.AUDITOR, Role.ADMIN);

    private final EvidenceRows evidence;
    private final HandOverRows rows;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandOvers(EvidenceRows evidence, HandOverRows rows, People people, ApplicationEventPublisher events, Clock clock) {
        this.evidence = evidence;
        this.rows = rows;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** User names of those who may receive evidence. */
    @Transactional(readOnly = true)
    public List<String> receivers() {
        return people.withOneOf(HANDS).stream().map(Person::name).toList();
    }

    /** All of a piece, oldest first. */
    @Transactional(readOnly = true)
    public List<HandOver> of(String breach, long id) {
        evidence.get(breach, id);
        return rows.of(id);
    }

    @Transactional(readOnly = true)
    public HandOver get(String breach, long id, long handOver) {
        evidence.get(breach, id);
        return rows.get(id, handOver);
    }

    /** It is on its way. Refused, naming each field, when something is missing; and while it is on its way already. */
    public HandOver propose(String breach, long id, ProposedHandOver said, Actor actor) {
        EvidenceItem item = evidence.get(breach, id);
        ProposedHandOver accepted = accepted(said, actor);
        rows.onItsWay(id).ifPresent(one -> {
            throw OnItsWay.to(one.receivedBy());
        });
        Instant now = now();
        HandOver proposed = rows.get(id, add(id, accepted, actor, now));
        events.publishEvent(new HandOverTold(breach, proposed, rows.heldByAnother(item, actor.name()), actor, now));
        return proposed;
    }

    private long add(long id, ProposedHandOver said, Actor actor, Instant now) {
        try {
            return rows.add(id, said, actor.name(), now);
        } catch (DuplicateKeyException faster) {
            throw OnItsWay.settled();
        }
    }

    private ProposedHandOver accepted(ProposedHandOver said, Actor actor) {
        SaidText check = new SaidText();
        String receiver = check.line("receiver", said.receiver(), SaidText.NAMES);
        String outsider = check.line("receivedBy", said.receivedBy(), SaidText.NAMES);
        if (receiver == null && outsider == null) check.wrong("receivedBy", "missing");
        else if (receiver != null && outsider != null) check.wrong("receivedBy", "hand-over-one-receiver");
        else if (receiver != null && receiver.equals(actor.name())) check.wrong("receiver", "hand-over-self");
        else if (receiver != null && !receives(receiver)) check.wrong("receiver", "hand-over-nobody", receiver);
        var accepted = new ProposedHandOver(
                receiver,
                receiver == null ? outsider : receiver,
                check.neededText("purpose", said.purpose(), SaidText.NOTES),
                check.needed("location", said.location(), SaidText.PLACES),
                check.text("change", said.change(), SaidText.NOTES));
        check.settle();
        return accepted;
    }

    private boolean receives(String name) {
        return people.named(name)
                .filter(person -> person.roles().stream().anyMatch(HANDS::contains))
                .isPresent();
    }

    /**
     * It came. Said by the receiver; for an outsider by somebody other than who handed it over, with their receipt as evidence of
     * the case or what finds it.
     */
    public HandOver confirm(String breach, long id, long handOver, Receipt said, Actor actor) {
        EvidenceItem item = evidence.get(breach, id);
        HandOver one = rows.get(id, handOver);
        Receipt receipt = said(said, breach);
        if (one.receiver() != null && !one.receiver().equals(actor.name())) throw NotTheReceiver.but(one.receiver());
        if (one.receiver() == null) outsider(one, receipt, actor);
        Instant now = now();
        if (!rows.settle(handOver, true, receipt, actor.name(), now)) throw OnItsWay.settled();
        boolean forHolder = rows.heldByAnother(item, one.proposedBy());
        long custody = rows.hold(one, now);
        events.publishEvent(new EvidenceHandedOver(breach, id, custody, handOver, forHolder, actor, now));
        return rows.get(id, handOver);
    }

    private static void outsider(HandOver one, Receipt receipt, Actor actor) {
        if (one.proposedBy().equals(actor.name())) throw NotTheReceiver.same(one.proposedBy());
        if (receipt.receipt() == null && receipt.reference() == null)
            throw new InvalidInput(Fault.of("reference", "hand-over-receipt"));
        if (Objects.equals(receipt.receipt(), one.evidence()))
            throw new InvalidInput(Fault.of("receipt", "hand-over-receipt"));
    }

    /** It did not come, or was not taken: it is back. Said by the receiver or who handed it over; for an outsider by anybody. */
    public HandOver refuse(String breach, long id, long handOver, String reason, Actor actor) {
        evidence.get(breach, id);
        HandOver one = rows.get(id, handOver);
        boolean theirs = actor.name().equals(one.receiver()) || actor.name().equals(one.proposedBy());
        if (one.receiver() != null && !theirs) throw NotTheReceiver.but(one.receiver());
        SaidText check = new SaidText();
        String why = check.neededText("reason", reason, SaidText.NOTES);
        check.settle();
        Instant now = now();
        if (!rows.settle(handOver, false, new Receipt(null, null, why), actor.name(), now)) throw OnItsWay.settled();
        HandOver refused = rows.get(id, handOver);
        events.publishEvent(new HandOverTold(breach, refused, false, actor, now));
        return refused;
    }

    private Receipt said(Receipt said, String breach) {
        SaidText check = new SaidText();
        var accepted = new Receipt(
                said.receipt(),
                check.line("reference", said.reference(), SaidText.NAMES),
                check.text("note", said.note(), SaidText.NOTES));
        if (said.receipt() != null && !evidence.has(breach, said.receipt()))
            check.wrong("receipt", "evidence-unknown", said.receipt());
        check.settle();
        return accepted;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
