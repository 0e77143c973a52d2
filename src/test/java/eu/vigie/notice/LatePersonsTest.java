package eu.vigie.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.actor.Actor;
import eu.vigie.breach.CaseConflict;
import eu.vigie.deadline.RegimeStatus;
import eu.vigie.delivery.Delivery;
import eu.vigie.delivery.DeliveryState;
import eu.vigie.delivery.ToldOtherwise.Channel;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.ObligationState;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The persons of a case were told; only then others come to the list. */
@OnPostgresqlToo
class LatePersonsTest extends NoticeRoom {

    private static final Instant MET = NOW.minusSeconds(3600);

    private PersonsToTell persons() {
        return room.getBean(PersonsToTell.class);
    }

    private void listed(String... lines) {
        String file = "id,name,email,locale\n" + String.join("\n", lines) + "\n";
        assertThat(persons().replace("2026-0001", new StringReader(file), OFFICER))
                .isEqualTo(lines.length);
    }

    private static String line(int number, String email) {
        return "p%05d,N,%s,fr".formatted(number, email);
    }

    private static String[] lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> line(number, "p%d@x.example.com".formatted(number)))
                .toArray(String[]::new);
    }

    private long untold() {
        return persons().untold("2026-0001");
    }

    private long approved() {
        long id = notices().prepare("2026-0001", NoticeKind.PERSON);
        notices().drafted(id, OFFICER);
        notices().approve(id, APPROVER);
        return id;
    }

    private long told() {
        long id = approved();
        notices().send(id);
        settle(id);
        return id;
    }

    /** Three persons were told, and the duty is met. */
    private long threeWereTold() {
        listed(lines(0, 3));
        long first = told();
        duty(ObligationState.MET, MET);
        return first;
    }

    /** Two more came to the list since. */
    private long twoCameLater() {
        long first = threeWereTold();
        listed(lines(0, 5));
        duty(ObligationState.REQUIRED, null);
        return first;
    }

    private void duty(ObligationState state, @Nullable Instant metAt) {
        List<Obligation> owed = List.of(new Obligation(
                3,
                "2026-0001",
                "GDPR-34-1",
                "communication",
                RegimeStatus.IN_FORCE,
                Duty.PERSONS,
                "persons",
                "persons",
                state,
                NOW,
                null,
                NOW,
                metAt,
                null,
                null,
                null,
                "GDPR Art. 34(1)"));
        when(obligations.of("2026-0001")).thenReturn(owed);
    }

    private List<String> recipients(long notice) {
        return rows(notice).stream().map(Delivery::recipient).toList();
    }

    private void neverOpenedAgain() {
        verify(obligations, never()).openAgain(any(), any(), any(), any(), any());
    }

    private void neverMet() {
        verify(obligations, never()).met(any(), eq(Duty.PERSONS), any(), any(), any());
    }

    @Test
    void whoComesToTheListAfterTheWaveIsOwedALetterThatGoesToThemAlone() {
        listed(lines(0, 3));
        assertThat(untold()).as("before the first wave nobody is left out").isZero();
        long first = told();
        duty(ObligationState.MET, MET);
        assertThat(recipients(first)).containsExactly("p00000", "p00001", "p00002");

        listed(lines(0, 5));
        assertThat(untold()).isEqualTo(2);
        verify(obligations).openAgain("2026-0001", Duty.PERSONS, "persons", "further_persons", Actor.VIGIE);
        duty(ObligationState.REQUIRED, null);

        long late = notices().prepare("2026-0001", NoticeKind.PERSON);
        Trials trials = room.getBean(Trials.class);
        assertThat(trials.forecast(late).letters()).isEqualTo(2);
        assertThat(trials.samples(late, OFFICER))
                .extracting(TrialLetter::recipient)
                .containsExactly("p00003", "p00004");
        clearInvocations(obligations);
        assertThat(told()).isEqualTo(late);
        assertThat(recipients(late)).containsExactly("p00003", "p00004");
        assertThat(untold()).isZero();
        verify(obligations).met(eq("2026-0001"), eq(Duty.PERSONS), eq("persons"), any(), any());
    }

    @Test
    void aLateWaveLongerThanAHandfulPassesOverWhomTheFirstWasWrittenTo() {
        listed(IntStream.range(0, 8)
                .mapToObj(number -> lines(2 * number, 2 * number + 1)[0])
                .toArray(String[]::new));
        long first = told();
        listed(lines(0, 16));
        long late = told();
        assertThat(recipients(late)).isNotEmpty().doesNotContainAnyElementsOf(recipients(first));
        assertThat(recipients(late)).hasSize(8);
        assertThat(notices().get(late).state()).isEqualTo(NoticeState.COMPLETE);
    }

    @Test
    void theSameListInAnotherOrderAndAnotherSpellingOpensNothing() {
        threeWereTold();
        listed(line(2, "P2@X.Example.com"), line(0, "p0@x.example.com"), line(1, "p1@x.example.com"));
        assertThat(untold()).isZero();
        neverOpenedAgain();
    }

    @Test
    void whoStandsUnderTheIdOfAnotherIsWrittenToAgainRatherThanNotAtAll() {
        threeWereTold();
        listed(line(0, "p1@x.example.com"), line(1, "p0@x.example.com"), line(2, "p2@x.example.com"));
        assertThat(untold()).isEqualTo(2);
        listed(line(0, "p0@x.example.com"), line(1, "elsewhere@x.example.com"), line(2, "p2@x.example.com"));
        assertThat(untold()).isOne();
        assertThat(recipients(told())).containsExactly("p00001");
    }

    @Test
    void severalNewPersonsOfOneMailboxAreOneLetter() {
        threeWereTold();
        listed(line(0, "p0@x.example.com"), line(3, "new@x.example.com"), line(4, "New@x.example.com"));
        assertThat(untold()).isOne();
        assertThat(recipients(told())).containsExactly("p00003");
    }

    @Test
    void aLongListIsCountedPageByPage() {
        listed(lines(0, 1200));
        told();
        listed(lines(0, 2500));
        assertThat(untold()).isEqualTo(1300);
        long late = notices().prepare("2026-0001", NoticeKind.PERSON);
        assertThat(room.getBean(Trials.class).samples(late, OFFICER))
                .extracting(TrialLetter::recipient)
                .startsWith("p01200")
                .hasSize(5);
        listed(lines(0, 1000));
        assertThat(untold()).isZero();
    }

    @Test
    void aDutyThatWasOpenAllAlongIsNotOpenedAgain() {
        listed(lines(0, 3));
        duty(ObligationState.REQUIRED, null);
        told();
        listed(lines(0, 5));
        assertThat(untold()).isEqualTo(2);
        neverOpenedAgain();
    }

    @Test
    void aListThatIsPutRightMeetsTheDutyWhenItWasMetAndItsDraftGoesToNobody() {
        twoCameLater();
        long draft = approved();
        clearInvocations(obligations);
        listed(lines(0, 3));
        assertThat(untold()).isZero();
        verify(obligations).met("2026-0001", Duty.PERSONS, "persons", MET, Actor.VIGIE);
        notices().send(draft);
        assertThat(notices().get(draft).state()).isEqualTo(NoticeState.WITHDRAWN);
        assertThat(rows(draft)).isEmpty();
    }

    @Test
    void whoWasInAWaveThatWasStoppedIsWrittenToAgainAndNobodyElseIs() {
        twoCameLater();
        long stopped = approved();
        Recipients recipients = room.getBean(Recipients.class);
        recipients.pause(stopped, OFFICER);
        notices().send(stopped);
        assertThat(untold()).isZero();
        clearInvocations(obligations);
        recipients.stop(stopped, "Wrong wording.", APPROVER);
        assertThat(rows(stopped)).extracting(Delivery::state).containsOnly(DeliveryState.SUPPRESSED);
        assertThat(untold()).isEqualTo(2);
        neverMet();
        assertThat(recipients(told())).containsExactly("p00003", "p00004");
        verify(obligations).met(eq("2026-0001"), eq(Duty.PERSONS), eq("persons"), any(), any());
    }

    @Test
    void whoWasOnlyInAWaveThatWasStoppedAndIsNotListedAnyMoreHoldsUpNothing() {
        twoCameLater();
        long stopped = approved();
        Recipients recipients = room.getBean(Recipients.class);
        recipients.pause(stopped, OFFICER);
        notices().send(stopped);
        recipients.stop(stopped, "Wrong persons.", APPROVER);
        clearInvocations(obligations);
        listed(lines(0, 3));
        verify(obligations).met("2026-0001", Duty.PERSONS, "persons", NOW, Actor.VIGIE);
    }

    @Test
    void aWaveOfWhichEveryLetterHasItsEndIsNotStopped() {
        long first = threeWereTold();
        assertThatThrownBy(() -> room.getBean(Recipients.class).stop(first, "Wrong persons.", APPROVER))
                .isInstanceOf(NoticeConflict.class);
        assertThat(notices().get(first).stopped()).isFalse();
        listed(lines(0, 5));
        assertThat(untold()).isEqualTo(2);
    }

    @Test
    void aWaveThatIsStoppedWhileOneLetterIsOnItsWayAgainOpensTheDutyThatItHadMet() {
        long first = threeWereTold();
        stoppedWithOneOnItsWayAgain(first);
        verify(obligations).openAgain("2026-0001", Duty.PERSONS, "persons", "wave_stopped", Actor.VIGIE);
        assertThat(recipients(told())).isEqualTo(recipients(first));
    }

    @Test
    void aFurtherWaveThatIsStoppedWhileOneLetterIsOnItsWayAgainOpensTheDutyForThoseInIt() {
        twoCameLater();
        long late = told();
        duty(ObligationState.MET, MET);
        stoppedWithOneOnItsWayAgain(late);
        assertThat(untold()).isEqualTo(2);
        verify(obligations).openAgain("2026-0001", Duty.PERSONS, "persons", "wave_stopped", Actor.VIGIE);
    }

    @Test
    void inAClosedCaseAWaveThatIsStoppedOpensNothing() {
        long first = threeWereTold();
        when(BREACHES.find("2026-0001")).thenAnswer(call -> Optional.ofNullable(breach));
        closed(NOW);
        clearInvocations(obligations);
        stoppedWithOneOnItsWayAgain(first);
        verify(obligations, never()).openAgain(any(), any(), any(), any(), any());
    }

    private void stoppedWithOneOnItsWayAgain(long notice) {
        comesBack(notice);
        Recipients recipients = room.getBean(Recipients.class);
        recipients.pause(notice, OFFICER);
        assertThat(notices().retry(notice, Set.of("permanent_failure"), OFFICER))
                .isOne();
        recipients.stop(notice, "Wrong wording.", APPROVER);
    }

    @Test
    void aFurtherLetterOfWhichTheListWasEmptiedIsApprovedAndGoesToNobody() {
        twoCameLater();
        long draft = notices().prepare("2026-0001", NoticeKind.PERSON);
        notices().drafted(draft, OFFICER);
        assertThat(persons().replace("2026-0001", new StringReader("id,name,email,locale\n"), OFFICER))
                .isZero();
        notices().approve(draft, APPROVER);
        notices().send(draft);
        assertThat(notices().get(draft).state()).isEqualTo(NoticeState.WITHDRAWN);
    }

    @Test
    void aDutyThatOpensOnceAllWereToldIsMetWhenTheyWere() {
        listed(lines(0, 3));
        told();
        duty(ObligationState.REQUIRED, null);
        clearInvocations(obligations);
        room.getBean(AlreadyTold.class).meet("2026-0001");
        verify(obligations).met("2026-0001", Duty.PERSONS, "persons", NOW, Actor.VIGIE);
    }

    @Test
    void aDutyThatIsOpenForThoseWhoCameLaterIsNotMetByTheLettersBefore() {
        twoCameLater();
        clearInvocations(obligations);
        room.getBean(AlreadyTold.class).meet("2026-0001");
        neverMet();
    }

    @Test
    void whoseAddressWasErasedMeanwhileIsWrittenToAgainRatherThanNotAtAll() {
        long first = threeWereTold();
        when(BREACHES.find("2026-0001")).thenAnswer(call -> Optional.ofNullable(breach));
        closed(NOW.minus(Duration.ofDays(90)));
        room.getBean(PersonErasure.class).erase();
        assertThat(rows(first)).extracting(Delivery::address).containsOnly("");
        openedAgain();
        listed(lines(0, 4));
        assertThat(untold()).isEqualTo(4);
        assertThat(recipients(told())).hasSize(4);
    }

    @Test
    void theFirstWaveThatEndsAnewMeetsNothingWhileOthersAreUntold() {
        long first = twoCameLater();
        clearInvocations(obligations);
        comesBackAndIsToldByTelephone(first);
        assertThat(notices().get(first).state()).isEqualTo(NoticeState.COMPLETE);
        neverMet();
    }

    private void comesBackAndIsToldByTelephone(long notice) {
        long row = comesBack(notice);
        room.getBean(Recipients.class).toldOtherwise(notice, row, Channel.TELEPHONE, null, "It came back.", OFFICER);
    }

    private long comesBack(long notice) {
        long row = rows(notice).get(0).id();
        room.getBean(Recipients.class).bounced(notice, row, "550 5.1.1 no such user", OFFICER);
        assertThat(notices().get(notice).state()).isEqualTo(NoticeState.PARTIALLY_REACHED);
        return row;
    }

    @Test
    void theSecondWaveMeetsNothingWhileTheFirstHasSomebodyToFollowUp() {
        long first = twoCameLater();
        long row = comesBack(first);
        clearInvocations(obligations);
        told();
        neverMet();
        room.getBean(Recipients.class).toldOtherwise(first, row, Channel.TELEPHONE, null, "It came back.", OFFICER);
        verify(obligations).met(eq("2026-0001"), eq(Duty.PERSONS), eq("persons"), any(), any());
    }

    @Test
    void whoWasLeftToAWaveThatIsStoppedWhileAnotherIsListedIsInNeither() {
        room.getBean(ListingClerk.class).destroy();
        Recipients recipients = room.getBean(Recipients.class);
        Listings listings = room.getBean(Listings.class);
        listed(lines(0, 3));
        long first = approved();
        recipients.pause(first, OFFICER);
        notices().send(first);
        listed(lines(0, 12));
        long late = approved();
        notices().send(late);
        assertThat(listings.next(late)).isTrue();
        assertThat(recipients(late)).containsExactly("p00003", "p00004");
        recipients.stop(first, "Wrong wording.", APPROVER);
        assertThat(untold()).as("the other is not on the ledger yet").isZero();
        assertThat(listings.next(late)).isTrue();
        assertThat(listings.next(late)).isFalse();
        settle(late);
        assertThat(untold()).isEqualTo(3);
        neverMet();
    }

    @Test
    void aListForAClosedCaseIsRefused() {
        listed(lines(0, 3));
        closed(NOW.minusSeconds(60));
        assertThatThrownBy(() -> listed(lines(0, 5))).isInstanceOf(CaseConflict.class);
        assertThat(persons().count("2026-0001")).isEqualTo(3);
    }

    @Test
    void howManyWereLeftIsErasedWithTheList() {
        twoCameLater();
        when(BREACHES.find("2026-0001")).thenAnswer(call -> Optional.ofNullable(breach));
        closed(NOW.minus(Duration.ofDays(90)));
        room.getBean(PersonErasure.class).erase();
        assertThat(persons().count("2026-0001")).isZero();
        assertThat(untold()).isZero();
    }
}
