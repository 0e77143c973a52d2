package eu.vigie.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.contact.Channel;
import eu.vigie.delivery.Deliveries;
import eu.vigie.delivery.Delivery;
import eu.vigie.delivery.DeliveryState;
import eu.vigie.delivery.LedgerRoom;
import eu.vigie.lawenforcement.Asks;
import eu.vigie.lawenforcement.Basis;
import eu.vigie.lawenforcement.Delay;
import eu.vigie.lawenforcement.PersonsNotice;
import eu.vigie.lawenforcement.PoliceRequest;
import eu.vigie.lawenforcement.PoliceRequestTold;
import eu.vigie.lawenforcement.PoliceRequests;
import eu.vigie.obligation.Duty;
import eu.vigie.refusal.SamePerson;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A long list of persons is put on the ledger after its release, whatever happens meanwhile; the clerk is led by the hand. Five
 * are a handful here.
 */
@OnPostgresqlToo
class ListingTest extends NoticeRoom {

    @BeforeEach
    void noClerk() {
        room.getBean(ListingClerk.class).destroy();
    }

    private void persons(int many) {
        String lines = IntStream.range(0, many)
                .mapToObj(number -> "p%05d,N,p%d@x.example.com,fr\n".formatted(number, number))
                .collect(Collectors.joining());
        room.getBean(PersonsToTell.class)
                .replace("2026-0001", new StringReader("id,name,email,locale\n" + lines), OFFICER);
    }

    private long released(int many) {
        persons(many);
        long id = notices().prepare("2026-0001", NoticeKind.PERSON);
        notices().drafted(id, OFFICER);
        notices().approve(id, APPROVER);
        notices().send(id);
        return id;
    }

    private boolean next(long id) {
        return room.getBean(Listings.class).next(id);
    }

    private Map<DeliveryState, Long> counts(long id) {
        return notices().get(id).counts();
    }

    private void met(long id, boolean met) {
        verify(obligations, met ? org.mockito.Mockito.times(1) : never())
                .met(eq("2026-0001"), eq(Duty.PERSONS), any(), any(), any());
        assertThat(notices().get(id).state()).isEqualTo(met ? NoticeState.COMPLETE : NoticeState.SENDING);
    }

    @Test
    void asManyAsAHandfulAreOnTheLedgerWithTheRelease() {
        long id = released(5);
        assertThat(notices().get(id).listing()).isNull();
        assertThat(room.getBean(Deliveries.class).rows("notice:" + id, null, 0, 6))
                .hasSize(5);
        settle(id);
    }

    @Test
    void whoIsKilledInTheMiddleLosesNobodyAndDoublesNobody() {
        long id = released(12);
        assertThat(notices().get(id).listing()).isEqualTo(new Listing(0, 12));
        assertThat(counts(id)).isEmpty();
        met(id, false);

        assertThat(next(id)).isTrue();
        settleWhatIsThere(id, 5);
        met(id, false);

        killedInAHandful(id);
        assertThat(notices().get(id).listing()).isEqualTo(new Listing(5, 12));
        assertThat(counts(id).values()).containsExactly(5L);

        assertThat(next(id)).isTrue();
        assertThat(next(id)).isFalse();
        assertThat(next(id)).isFalse();
        settle(id);
        assertThat(notices().get(id).listing()).isNull();
        assertThat(room.getBean(Deliveries.class).rows("notice:" + id, null, 0, 20))
                .extracting(Delivery::recipient)
                .doesNotHaveDuplicates()
                .hasSize(12);
        met(id, true);
    }

    @Test
    void aListIsNotAtItsEndWhileTheLedgerLacksOneOfIt() {
        long id = released(12);
        next(id);
        room.getBean(JdbcClient.class)
                .sql("delete from delivery where recipient = 'p00002'")
                .update();
        next(id);
        assertThat(next(id)).isFalse();
        assertThat(notices().get(id).listing()).as("once more from the first").isEqualTo(new Listing(0, 12));
        for (int turn = 0; turn < 3; turn++) next(id);
        assertThat(notices().get(id).listing()).isNull();
        assertThat(room.getBean(Deliveries.class).rows("notice:" + id, null, 0, 20))
                .extracting(Delivery::recipient)
                .doesNotHaveDuplicates()
                .hasSize(12);
    }

    private void killedInAHandful(long id) {
        new TransactionTemplate(room.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            next(id);
            status.setRollbackOnly();
        });
    }

    /** Sends what is on the ledger; waits for it, since the senders of the room's own are at work too. */
    private void settleWhatIsThere(long id, long letters) {
        LedgerRoom.send(room);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(counts(id)).isEqualTo(Map.of(DeliveryState.ACCEPTED, letters)));
    }

    @Test
    void aWaveWhoseLastLetterWentBeforeItsListEndedIsCompleteWithTheList() {
        long id = released(10);
        next(id);
        next(id);
        settleWhatIsThere(id, 10);
        met(id, false);
        assertThat(next(id)).isFalse();
        met(id, true);
    }

    @Test
    void aSecondPersonStopsItAndNothingGoesToThoseWhoStillComeToTheLedger() {
        Recipients recipients = room.getBean(Recipients.class);
        long id = released(12);
        next(id);
        settleWhatIsThere(id, 5);
        Actor drafter = new Actor(OFFICER.name(), Set.of(Role.DPO));
        assertThatThrownBy(() -> recipients.stop(id, "Wrong list.", drafter)).isInstanceOf(SamePerson.class);
        recipients.stop(id, "Wrong list.", APPROVER);
        assertThat(notices().get(id).state()).isEqualTo(NoticeState.SENDING);
        next(id);
        next(id);
        LedgerRoom.send(room);
        assertThat(counts(id)).isEqualTo(Map.of(DeliveryState.ACCEPTED, 5L, DeliveryState.SUPPRESSED, 7L));
        assertThat(room.getBean(Deliveries.class).rows("notice:" + id, DeliveryState.SUPPRESSED, 0, 1))
                .extracting(Delivery::lastReply)
                .containsExactly("Wrong list.");
        owedStill(id);
        assertThatThrownBy(() -> recipients.stop(id, "Again.", APPROVER)).isInstanceOf(NoticeConflict.class);
        assertThatThrownBy(() -> notices().retry(id, Set.of("permanent_failure"), OFFICER))
                .isInstanceOf(NoticeConflict.class);
    }

    /** By the contract's words the wave is complete; nobody was told by being left out. */
    private void owedStill(long id) {
        assertThat(notices().get(id).state()).isEqualTo(NoticeState.COMPLETE);
        assertThat(notices().get(id).stopped()).isTrue();
        verify(obligations, never()).met(eq("2026-0001"), eq(Duty.PERSONS), any(), any(), any());
    }

    @Test
    void stoppedBeforeAnyoneHadALetterItIsWithdrawn() {
        long id = released(7);
        room.getBean(Recipients.class).stop(id, "Wrong list.", APPROVER);
        assertThat(notices().get(id).state())
                .as("not everybody is on record yet")
                .isEqualTo(NoticeState.SENDING);
        next(id);
        next(id);
        assertThat(counts(id)).isEqualTo(Map.of(DeliveryState.SUPPRESSED, 7L));
        assertThat(notices().get(id).state()).isEqualTo(NoticeState.WITHDRAWN);
    }

    @Test
    void heldBackItIsPutOnTheLedgerAndGoesLater() {
        Recipients recipients = room.getBean(Recipients.class);
        long id = released(7);
        recipients.pause(id, OFFICER);
        next(id);
        next(id);
        LedgerRoom.send(room);
        assertThat(counts(id)).isEqualTo(Map.of(DeliveryState.QUEUED, 7L));
        recipients.resume(id, OFFICER);
        settle(id);
        met(id, true);
    }

    @Test
    void itsListIsReplacedOnceAllOfItIsOnTheLedger() {
        long id = released(7);
        assertThatThrownBy(() -> persons(3)).isInstanceOf(NoticeConflict.class).hasMessageContaining("being-listed");
        next(id);
        next(id);
        persons(3);
        assertThat(notices().get(id).listing()).isNull();
        settle(id);
    }

    @Test
    void atTheRequestOfLawEnforcementItStopsAndGoesOnWhenTheDelayIsOver() {
        long id = released(7);
        delayed(NOW.plusSeconds(3600));
        next(id);
        next(id);
        LedgerRoom.send(room);
        assertThat(counts(id)).isEqualTo(Map.of(DeliveryState.QUEUED, 7L));
        delayed(NOW);
        settle(id);
        met(id, true);
    }

    @Test
    void nothingIsApprovedForThePersonsWhileTheyAreToldLater() {
        delayed(NOW.plusSeconds(3600));
        assertThatThrownBy(() -> released(7)).isInstanceOf(NoticeDelayed.class).hasMessageContaining("11:00:00Z");
        delayed(NOW);
        released(7);
    }

    private void delayed(Instant until) {
        Delay delay = new Delay(Set.of(PersonsNotice.LETTERS), until, "approver", NOW, null, null, null);
        PoliceRequest request = new PoliceRequest(
                1,
                "2026-0001",
                Asks.DELAY,
                Channel.MAIL,
                NOW,
                null,
                "Brigade",
                null,
                null,
                Basis.RECITAL_88,
                null,
                "Later.",
                1L,
                "responder",
                NOW,
                null,
                delay,
                null);
        when(room.getBean(PoliceRequests.class).of("2026-0001")).thenReturn(List.of(request));
        room.publishEvent(new PoliceRequestTold.Delayed(request, APPROVER, NOW));
    }
}
