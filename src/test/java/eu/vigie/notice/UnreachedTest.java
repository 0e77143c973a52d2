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
import eu.vigie.delivery.Delivery;
import eu.vigie.delivery.DeliveryState;
import eu.vigie.delivery.LetterLinks;
import eu.vigie.delivery.ToldOtherwise.Channel;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.ObligationState;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.RoleMissing;
import eu.vigie.refusal.SamePerson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnreachedTest extends NoticeRoom {

    private static final Actor DPO = new Actor("dpo", Set.of(Role.DPO));

    private Recipients recipients() {
        return room.getBean(Recipients.class);
    }

    @Test
    void aCustomerWithoutAnyContactIsNamedAndNeverCountsAsTold() {
        long id = sentToTheFirstAlone();
        assertThat(rowOf(id, "c2").state()).isEqualTo(DeliveryState.PERMANENT_FAILURE);
        assertThat(rowOf(id, "c2").address()).isEmpty();
        assertThat(notices().get(id).state()).isEqualTo(NoticeState.PARTIALLY_REACHED);
        verify(obligations).met(eq("2026-0001"), eq(Duty.CUSTOMERS), eq("c1"), any(), any());
        verify(obligations, never()).met(any(), any(), eq("c2"), any(), any());
    }

    @Test
    void toldByTelephoneTheyCountFromTheCallOn() {
        long id = sentToTheFirstAlone();
        Instant call = NOW.minusSeconds(600);
        recipients().toldOtherwise(id, rowOf(id, "c2").id(), Channel.TELEPHONE, call, "no contact on file", OFFICER);
        assertThat(notices().get(id).state()).isEqualTo(NoticeState.COMPLETE);
        assertThat(notices().get(id).counts())
                .isEqualTo(Map.of(DeliveryState.ACCEPTED, 1L, DeliveryState.OTHER_CHANNEL, 1L));
        verify(obligations).met("2026-0001", Duty.CUSTOMERS, "c2", call, Actor.VIGIE);
    }

    @Test
    void aCallThatHasNotHappenedYetOrWithoutAReasonIsRefused() {
        long id = sentToTheFirstAlone();
        long row = rowOf(id, "c2").id();
        assertThatThrownBy(
                        () -> recipients().toldOtherwise(id, row, Channel.TELEPHONE, NOW.plusSeconds(60), "r", OFFICER))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> recipients().toldOtherwise(id, row, Channel.TELEPHONE, null, " ", OFFICER))
                .isInstanceOf(InvalidInput.class);
        assertThat(rowOf(id, "c2").state()).isEqualTo(DeliveryState.PERMANENT_FAILURE);
    }

    @Test
    void notToTellSomebodyTakesASecondPerson() {
        long id = notices().prepare("2026-0001", NoticeKind.CUSTOMER);
        when(ESTATE.contacts(anyCollection())).thenReturn(List.of(contact("c1", "security")));
        notices().drafted(id, DPO);
        notices().approve(id, APPROVER);
        notices().send(id);
        settle(id);
        long row = rowOf(id, "c2").id();
        assertThatThrownBy(() -> recipients().waive(id, row, "left us", OFFICER))
                .isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> recipients().waive(id, row, "left us", DPO)).isInstanceOf(SamePerson.class);
        recipients().waive(id, row, "left us", APPROVER);
        assertThat(rowOf(id, "c2").state()).isEqualTo(DeliveryState.SUPPRESSED);
        assertThat(notices().get(id).state()).isEqualTo(NoticeState.COMPLETE);
    }

    @Test
    void whenTheirOnlyLetterComesBackTheDutyIsOpenAgain() {
        long id = sentToTheFirstAlone();
        when(obligations.of("2026-0001")).thenReturn(List.of(owed("c1", ObligationState.MET)));
        recipients().bounced(id, rowOf(id, "c1").id(), "550 5.1.1 no such user", DPO);
        assertThat(rowOf(id, "c1").enhancedStatus()).isEqualTo("5.1.1");
        assertThat(notices().get(id).state()).isEqualTo(NoticeState.PARTIALLY_REACHED);
        verify(obligations).openAgain(eq("2026-0001"), eq(Duty.CUSTOMERS), eq("c1"), any(), any());
    }

    @Test
    void oneMailboxOfTwoCustomersGetsEachOnesLetter() {
        when(ESTATE.contacts(anyCollection())).thenReturn(List.of(shared("c1"), shared("c2")));
        long id = notices().prepare("2026-0001", NoticeKind.CUSTOMER);
        notices().releaseAlone(id, OFFICER);
        settle(id);
        assertThat(rows(id)).extracting(Delivery::recipient).containsExactly("c1", "c2");
        assertThat(rows(id)).extracting(Delivery::address).containsOnly("it@agency.example.com");
        assertThat(rows(id)).extracting(Delivery::messageId).doesNotHaveDuplicates();
    }

    private static eu.vigie.estate.Contact shared(String customer) {
        return new eu.vigie.estate.Contact(
                customer, "security", "it", "it@agency.example.com", null, java.util.Locale.FRENCH);
    }

    @Test
    void whatIsLearntAfterTheDraftDoesNotChangeTheLetterThatWasApproved() {
        long id = notices().prepare("2026-0001", NoticeKind.CUSTOMER);
        notices().drafted(id, OFFICER);
        String seen = notices().preview(id).get(2).text();
        facts = facts(Map.of("consequences", "Something else."));
        breach(null, 1);
        notices().approve(id, APPROVER);
        notices().send(id);
        settle(id);
        String sent = room.getBean(eu.vigie.delivery.CapturedMail.class)
                .read(rows(id).get(0).id())
                .text();
        assertThat(sent.replace("\r\n", "\n").replaceAll("/letter/\\d+-[0-9a-f]+", "/letter/own"))
                .as("but for each one's own link")
                .isEqualTo(seen);
        assertThat(sent).contains("Unwanted contact, attempts at phishing.");
    }

    @Test
    void whoSaysThatALetterWasReadWasReachedWhateverTheServersReported() {
        long id = notices().prepare("2026-0001", NoticeKind.CUSTOMER);
        notices().releaseAlone(id, OFFICER);
        settle(id);
        rows(id).forEach(row -> room.getBean(Recipients.class).bounced(id, row.id(), "550 5.1.1 gone", OFFICER));
        assertThat(notices().get(id).state()).isEqualTo(NoticeState.PARTIALLY_REACHED);
        LetterLinks links = room.getBean(LetterLinks.class);
        rows(id).forEach(row -> links.confirm(links.of(row.id()).replaceAll(".*/", "")));
        assertThat(rows(id)).extracting(Delivery::state).containsOnly(DeliveryState.DELIVERED);
        assertThat(notices().get(id).state()).isEqualTo(NoticeState.COMPLETE);
    }
}
