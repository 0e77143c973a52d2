package eu.vigie.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.delivery.CapturedMail;
import eu.vigie.delivery.Delivery;
import eu.vigie.refusal.RoleMissing;
import eu.vigie.refusal.SamePerson;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UpdatesTest extends NoticeRoom {

    private static final Actor DPO = new Actor("dpo", Set.of(Role.DPO));

    private Updates updates() {
        return room.getBean(Updates.class);
    }

    private long first() {
        long id = notices().prepare("2026-0001", NoticeKind.CUSTOMER);
        notices().releaseAlone(id, OFFICER);
        settle(id);
        return id;
    }

    @Test
    void anUpdateTellsTheSameCustomersWhatWasLearntSince() {
        long first = first();
        facts = facts(Map.of("consequences", "Two invoices were read."));
        breach(null, 1);
        long update = updates().begin("2026-0001", OFFICER);
        updates().finish(update, OFFICER);
        updates().decide(update, true, null, APPROVER);
        settle(update);
        assertThat(notices().get(update).state()).isEqualTo(NoticeState.COMPLETE);
        assertThat(rows(update))
                .extracting(Delivery::address)
                .containsExactlyElementsOf(
                        rows(first).stream().map(Delivery::address).toList());
        assertThat(rows(update))
                .extracting(Delivery::messageId)
                .doesNotContainAnyElementsOf(
                        rows(first).stream().map(Delivery::messageId).toList());
        assertThat(room.getBean(CapturedMail.class)
                        .read(rows(update).get(0).id())
                        .text())
                .contains("complément (n° 2)", "Two invoices were read.");
    }

    @Test
    void theFirstLetterIsNotDecidedHere() {
        assertThatThrownBy(() -> updates().begin("2026-0001", OFFICER)).isInstanceOf(NoticeConflict.class);
        long id = notices().prepare("2026-0001", NoticeKind.CUSTOMER);
        assertThatThrownBy(() -> updates().finish(id, OFFICER)).isInstanceOf(NoticeConflict.class);
        assertThatThrownBy(() -> updates().decide(id, true, null, APPROVER)).isInstanceOf(NoticeConflict.class);
    }

    @Test
    void whoFinishedItCannotSendItAndARefusalBringsItBack() {
        first();
        long update = updates().begin("2026-0001", OFFICER);
        assertThatThrownBy(() -> updates().begin("2026-0001", APPROVER)).isInstanceOf(RoleMissing.class);
        updates().finish(update, DPO);
        assertThatThrownBy(() -> updates().decide(update, true, null, DPO)).isInstanceOf(SamePerson.class);
        updates().decide(update, false, "say which invoices", APPROVER);
        assertThat(notices().get(update).state()).isEqualTo(NoticeState.DRAFT);
        updates().drop(update, "nothing new after all", OFFICER);
        assertThat(notices().get(update).state()).isEqualTo(NoticeState.WITHDRAWN);
    }
}
