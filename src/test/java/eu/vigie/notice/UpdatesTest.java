package eu.vigie.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.audit.Entry;
import eu.vigie.audit.Trail;
import eu.vigie.delivery.CapturedMail;
import eu.vigie.delivery.Delivery;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.ObligationState;
import eu.vigie.refusal.RoleMissing;
import eu.vigie.refusal.SamePerson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
        long update = updates().begin("2026-0001", Occasion.UPDATE, OFFICER);
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
    void anUpdateThatComesBackOpensNoDutyThatTheFirstLetterMet() {
        when(ESTATE.contacts(anyCollection())).thenReturn(List.of(contact("c1", "security")));
        long first = first();
        long update = updates().begin("2026-0001", Occasion.UPDATE, OFFICER);
        updates().finish(update, OFFICER);
        updates().decide(update, true, null, APPROVER);
        settle(update);
        when(obligations.of("2026-0001")).thenReturn(List.of(owed("c1", ObligationState.MET)));
        comesBack(update);
        verify(obligations, never()).openAgain(any(), any(), any(), any(), any());
        comesBack(first);
        verify(obligations).openAgain(eq("2026-0001"), eq(Duty.CUSTOMERS), eq("c1"), any(), any());
    }

    private void comesBack(long notice) {
        rows(notice).stream().filter(row -> row.recipient().equals("c1")).forEach(row -> room.getBean(Recipients.class)
                .bounced(notice, row.id(), "550 5.1.1 gone", DPO));
    }

    @Test
    void theFirstLetterIsNotDecidedHere() {
        assertThatThrownBy(() -> updates().begin("2026-0001", Occasion.UPDATE, OFFICER))
                .isInstanceOf(NoticeConflict.class);
        long id = notices().prepare("2026-0001", NoticeKind.CUSTOMER);
        assertThatThrownBy(() -> updates().finish(id, OFFICER)).isInstanceOf(NoticeConflict.class);
        assertThatThrownBy(() -> updates().decide(id, true, null, APPROVER)).isInstanceOf(NoticeConflict.class);
    }

    @Test
    void whoFinishedItCannotSendItAndARefusalBringsItBack() {
        first();
        long update = updates().begin("2026-0001", Occasion.UPDATE, OFFICER);
        assertThatThrownBy(() -> updates().begin("2026-0001", Occasion.UPDATE, APPROVER))
                .isInstanceOf(RoleMissing.class);
        updates().finish(update, DPO);
        assertThatThrownBy(() -> updates().decide(update, true, null, DPO)).isInstanceOf(SamePerson.class);
        updates().decide(update, false, "say which invoices", APPROVER);
        assertThat(notices().get(update).state()).isEqualTo(NoticeState.DRAFT);
        updates().drop(update, "nothing new after all", OFFICER);
        assertThat(notices().get(update).state()).isEqualTo(NoticeState.WITHDRAWN);
    }

    @Test
    void anUpdateSaysWhatIsNewAndTheClosingLetterWhyItHappened() {
        first();
        facts = facts(
                Map.of("consequences", "Two invoices were read.", "measuresTaken", "Key revoked, hosts isolated."));
        breach(null, 1);
        long update = updates().begin("2026-0001", Occasion.UPDATE, OFFICER);
        assertThat(notices().preview(update).get(1).text())
                .contains(
                        "Likely consequences: Two invoices were read. (before: Unwanted contact, attempts at phishing.)")
                .doesNotContain("What we have done: ");
        assertThat(updates().begin("2026-0001", Occasion.CLOSING, OFFICER))
                .as("chosen anew")
                .isEqualTo(update);
        when(room.getBean(Trail.class).of(eq("2026-0001"), anyCollection()))
                .thenReturn(List.of(
                        step("root_cause_analysis", "A key lay on a laptop.", NOW),
                        step("restore_service", "Rebuilt.", NOW.minusSeconds(3600))));
        assertThat(notices().preview(update).get(1).text())
                .contains("Why it could happen\n\nA key lay on a laptop.", "Service restored: 24 November 2026")
                .contains("Reason-for-Outage report");
        updates().finish(update, OFFICER);
        assertThat(updates().begin("2026-0001", Occasion.UPDATE, OFFICER)).isEqualTo(update);
        assertThat(notices().preview(update).get(1).subject())
                .as("finished words stay")
                .contains("closing letter");
    }

    @ParameterizedTest
    @EnumSource(Occasion.class)
    void aFurtherLetterOwesWhatTheFirstDid(Occasion occasion) {
        first();
        long id = updates().begin("2026-0001", occasion, OFFICER);
        String source = notices().wording(id).getOrDefault("fr", "");
        notices().word(id, "fr", source.replace("{{consequences}}", "–").replace("{{persons}}", "–"), OFFICER);
        assertThatThrownBy(() -> updates().finish(id, OFFICER))
                .hasMessageContaining("field=wording.fr, code=element-missing-consequences")
                .hasMessageContaining("field=wording.fr, code=element-missing-persons")
                .hasMessageNotContaining("wording.en");
    }

    private static Entry step(String key, String text, Instant at) {
        return new Entry(
                1,
                "step_recorded",
                "2026-0001",
                "breach:2026-0001",
                "responder",
                at,
                at,
                Map.of("step", key, "text", text));
    }
}
