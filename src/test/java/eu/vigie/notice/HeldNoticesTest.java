package eu.vigie.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doNothing;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.delivery.DeliveryState;
import eu.vigie.delivery.LetterLinks;
import eu.vigie.delivery.ToldOtherwise.Channel;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who changes a notice and its case holds the case first; and of a letter that reaches nobody is told at once. */
@OnPostgresqlToo
class HeldNoticesTest extends NoticeRoom {

    private static final Actor DPO = new Actor("dpo", Set.of(Role.DPO));

    /** For every time that the case was held, whether the notice was still anybody's. */
    private final List<Boolean> freeWhenHeld = new CopyOnWriteArrayList<>();

    @AfterEach
    void nobodyLooks() {
        doNothing().when(BREACHES).hold(any());
    }

    private void watch(long notice) {
        JdbcClient database = room.getBean(JdbcClient.class);
        doAnswer(call -> freeWhenHeld.add(CompletableFuture.supplyAsync(() -> free(database, notice))
                        .join()))
                .when(BREACHES)
                .hold("2026-0001");
    }

    private static boolean free(JdbcClient database, long notice) {
        return !database.sql("select id from notice where id = ? for update skip locked")
                .param(notice)
                .query(Long.class)
                .list()
                .isEmpty();
    }

    private void caseFirst(Runnable act) {
        freeWhenHeld.clear();
        act.run();
        assertThat(freeWhenHeld).isNotEmpty().first().isEqualTo(true);
    }

    @Test
    void whatPeopleRecordOfARecipientHoldsTheCaseBeforeTheNotice() {
        long id = sentToTheFirstAlone();
        long reached = rowOf(id, "c1").id();
        long unreached = rowOf(id, "c2").id();
        Recipients recipients = room.getBean(Recipients.class);
        watch(id);
        caseFirst(() -> recipients.pause(id, OFFICER));
        caseFirst(() -> recipients.resume(id, OFFICER));
        caseFirst(() -> recipients.toldOtherwise(id, unreached, Channel.TELEPHONE, null, "no contact", OFFICER));
        caseFirst(() -> recipients.confirmed(id, reached, "by telephone", OFFICER));
        caseFirst(() -> recipients.bounced(id, reached, "550 5.1.1 no such user", DPO));
        caseFirst(() -> recipients.waive(id, reached, "left us", DPO));
        caseFirst(() -> room.getBean(FollowUps.class).done(id, "Called.", OFFICER));
    }

    @Test
    void whatBecomesOfALetterHoldsTheCaseBeforeTheNotice() {
        long id = sentToTheFirstAlone();
        LetterLinks links = room.getBean(LetterLinks.class);
        String token = links.of(rowOf(id, "c1").id()).replaceAll(".*/", "");
        watch(id);
        caseFirst(() -> links.confirm(token));
    }

    @Test
    void whoseWaveIsStoppedHoldsTheCaseBeforeTheNotice() {
        long id = notices().prepare("2026-0001", NoticeKind.CUSTOMER);
        Recipients recipients = room.getBean(Recipients.class);
        recipients.pause(id, OFFICER);
        notices().releaseAlone(id, OFFICER);
        watch(id);
        caseFirst(() -> recipients.stop(id, "Wrong list.", APPROVER));
    }

    @Test
    void aListOfPersonsAndTheEndOfItsWaveHoldTheCaseBeforeTheNotice() {
        room.getBean(ListingClerk.class).destroy();
        list(6);
        long id = notices().prepare("2026-0001", NoticeKind.PERSON);
        watch(id);
        caseFirst(() -> list(6));
        notices().drafted(id, OFFICER);
        notices().approve(id, APPROVER);
        // No sender answers meanwhile: it holds them too.
        room.getBean(Recipients.class).pause(id, OFFICER);
        notices().send(id);
        Listings listings = room.getBean(Listings.class);
        assertThat(listings.next(id)).isTrue();
        caseFirst(() -> listings.next(id));
        assertThat(notices().get(id).listing()).isNull();
    }

    private void list(int persons) {
        String lines = IntStream.range(0, persons)
                .mapToObj(number -> "p%d,N,p%d@x.example.com,fr\n".formatted(number, number))
                .collect(Collectors.joining());
        room.getBean(PersonsToTell.class)
                .replace("2026-0001", new StringReader("id,name,email,locale\n" + lines), OFFICER);
    }

    /** A person reaches them by another channel; nobody waits for the letters that are tried again. */
    @Test
    void theFirstLetterThatReachesNobodyIsToldWhileOthersAreStillToGo() {
        List<String> told = new CopyOnWriteArrayList<>();
        room.addApplicationListener((ApplicationListener<PayloadApplicationEvent<?>>) event -> {
            if (event.getPayload() instanceof NoticeChanged changed) told.add(String.valueOf(changed.details()));
        });
        long id = sentToTheFirstAlone();
        assertThat(told).hasSize(2);
        assertThat(told.get(0)).contains("state=sending", "permanent_failure=1", "queued=1");
        assertThat(told.get(1)).contains("state=partially_reached", "permanent_failure=1", "accepted=1");
        assertThat(room.getBean(FollowUps.class).open("2026-0001")).containsExactly(id);
        assertThat(rowOf(id, "c2").state()).isEqualTo(DeliveryState.PERMANENT_FAILURE);
    }
}
