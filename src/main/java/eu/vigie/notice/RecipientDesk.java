package eu.vigie.notice;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.delivery.Deliveries;
import eu.vigie.delivery.Delivery;
import eu.vigie.delivery.DeliveryRecord;
import eu.vigie.delivery.DeliveryState;
import eu.vigie.delivery.LetterLinks;
import eu.vigie.delivery.ToldOtherwise;
import eu.vigie.delivery.ToldOtherwise.Channel;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.SamePerson;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Single recipients, each act on the trail by the number of its row: names and addresses stay in the ledger. */
@Component
@Transactional
class RecipientDesk implements Recipients {

    private final NoticeTable notices;
    private final HeldNotices held;
    private final Deliveries deliveries;
    private final LetterLinks links;
    private final Withdrawals withdrawals;
    private final LooksAtPersons looks;
    private final ApplicationEventPublisher events;

    RecipientDesk(
            NoticeTable notices,
            HeldNotices held,
            Deliveries deliveries,
            LetterLinks links,
            Withdrawals withdrawals,
            LooksAtPersons looks,
            ApplicationEventPublisher events) {
        this.notices = notices;
        this.held = held;
        this.deliveries = deliveries;
        this.links = links;
        this.withdrawals = withdrawals;
        this.looks = looks;
        this.events = events;
    }

    @Override
    public void toldOtherwise(
            long notice, long row, Channel channel, @Nullable Instant at, String reason, Actor actor) {
        Permit.oneOf(actor, Role.PRIVACY_OFFICER, Role.DPO, Role.INCIDENT_LEAD, Role.COMMUNICATIONS);
        Instant told = at == null ? notices.now() : at;
        if (told.isAfter(notices.now())) {
            throw new InvalidInput(Fault.of("at", "told-in-future"));
        }
        NoticeRow wave = held.lock(notice);
        deliveries.toldOtherwise(
                wave.owner(), row, new ToldOtherwise(channel, actor.name(), told, Withdrawals.required(reason)));
        tell(
                wave,
                actor,
                Map.of(
                        "row",
                        row,
                        "state",
                        "other_channel",
                        "channel",
                        channel.name().toLowerCase(Locale.ROOT)));
    }

    @Override
    public void waive(long notice, long row, String reason, Actor actor) {
        Permit.oneOf(actor, Role.DPO, Role.LEGAL, Role.EXECUTIVE);
        NoticeRow wave = held.lock(notice);
        if (actor.name().equals(wave.draftedBy())) {
            throw new SamePerson(actor.name());
        }
        deliveries.suppress(wave.owner(), row, Withdrawals.required(reason));
        tell(wave, actor, Map.of("row", row, "state", "suppressed"));
    }

    @Override
    public void bounced(long notice, long row, String report, Actor actor) {
        Permit.oneOf(actor, Role.PRIVACY_OFFICER, Role.DPO, Role.COMMUNICATIONS, Role.OPERATOR);
        NoticeRow wave = held.lock(notice);
        deliveries.bounced(wave.owner(), row, Withdrawals.required(report));
        tell(wave, actor, Map.of("row", row, "state", "permanent_failure"));
    }

    @Override
    public void confirmed(long notice, long row, String reason, Actor actor) {
        Permit.oneOf(actor, Role.PRIVACY_OFFICER, Role.DPO, Role.INCIDENT_LEAD, Role.COMMUNICATIONS);
        NoticeRow wave = held.lock(notice);
        String how = Withdrawals.required(reason);
        links.confirmedTo(actor.name(), wave.owner(), row);
        tell(wave, actor, Map.of("row", row, "said", how));
    }

    @Override
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public List<Delivery> rows(long notice, @Nullable DeliveryState state, long after, int limit, Actor actor) {
        NoticeRow wave = notices.get(notice);
        List<Delivery> rows = deliveries.rows(wave.owner(), state, after, limit);
        if (LooksAtPersons.needed(wave, rows.size())) looks.record(wave, rows.size(), actor);
        return rows;
    }

    @Override
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public DeliveryRecord record(long notice, long row, Actor actor) {
        NoticeRow wave = notices.get(notice);
        DeliveryRecord found = deliveries.record(wave.owner(), row);
        if (LooksAtPersons.needed(wave, 1)) looks.record(wave, 1, actor);
        return found;
    }

    @Override
    public void pause(long notice, Actor actor) {
        Permit.oneOf(actor, Role.PRIVACY_OFFICER, Role.DPO, Role.INCIDENT_LEAD, Role.OPERATOR);
        NoticeRow wave = held.lock(notice);
        deliveries.pause(wave.owner());
        tell(wave, actor, Map.of("sending", "paused"));
    }

    @Override
    public void resume(long notice, Actor actor) {
        Permit.oneOf(actor, Role.PRIVACY_OFFICER, Role.DPO, Role.INCIDENT_LEAD, Role.OPERATOR);
        NoticeRow wave = held.lock(notice);
        deliveries.resume(wave.owner());
        tell(wave, actor, Map.of("sending", "resumed"));
    }

    @Override
    public void stop(long notice, String reason, Actor actor) {
        Permit.oneOf(actor, Role.DPO, Role.LEGAL, Role.EXECUTIVE);
        withdrawals.stop(notice, reason, actor);
    }

    private void tell(NoticeRow wave, Actor actor, Map<String, Object> details) {
        events.publishEvent(new NoticeChanged(wave.breach(), wave.id(), wave.kind(), details, actor, notices.now()));
    }
}
