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
import eu.vigie.breach.Outcome;
import eu.vigie.delivery.Delivery;
import eu.vigie.delivery.DeliveryState;
import eu.vigie.delivery.ToldOtherwise.Channel;
import eu.vigie.estate.Organisation;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.ObligationState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customer c1 was told; only then it turns out that c2 is affected too. */
@OnPostgresqlToo
class LateCustomersTest extends NoticeRoom {

    private long first;

    @BeforeEach
    void onlyOneIsTold() {
        when(obligations.of("2026-0001")).thenReturn(List.of(owed("c1", ObligationState.REQUIRED)));
        first = released();
        when(obligations.of("2026-0001"))
                .thenReturn(List.of(owed("c1", ObligationState.MET), owed("c2", ObligationState.REQUIRED)));
    }

    private long released() {
        long id = notices().prepare("2026-0001", NoticeKind.CUSTOMER);
        notices().releaseAlone(id, OFFICER);
        settle(id);
        return id;
    }

    private Updates updates() {
        return room.getBean(Updates.class);
    }

    private long updated() {
        long id = updates().begin("2026-0001", Occasion.UPDATE, OFFICER);
        updates().finish(id, OFFICER);
        updates().decide(id, true, null, APPROVER);
        settle(id);
        return id;
    }

    private List<String> recipients(long notice) {
        return rows(notice).stream().map(Delivery::recipient).distinct().toList();
    }

    @Test
    void aFirstLetterGoesToThoseAloneWhomNoLetterWasWrittenTo() {
        assertThat(recipients(first)).containsExactly("c1");
        long late = notices().prepare("2026-0001", NoticeKind.CUSTOMER);
        assertThat(late).isNotEqualTo(first);
        assertThat(room.getBean(Trials.class).forecast(late).letters()).isOne();
        assertThat(notices().preview(late).get(1).text())
                .as("to its readers it is the first")
                .contains("first notice (no. 1)")
                .doesNotContain("(no. 2)");
        assertThat(released()).isEqualTo(late);
        assertThat(recipients(late)).containsExactly("c2");
        assertThat(room.getBean(CustomersTold.class).of("2026-0001")).containsExactlyInAnyOrder("c1", "c2");
    }

    @Test
    void whoGotAnUpdateWasToldByIt() {
        long update = updated();
        assertThat(recipients(update)).containsExactlyInAnyOrder("c1", "c2");
        long late = notices().prepare("2026-0001", NoticeKind.CUSTOMER);
        notices().releaseAlone(late, OFFICER);
        assertThat(notices().get(late).state()).isEqualTo(NoticeState.WITHDRAWN);
        assertThat(rows(late)).isEmpty();
    }

    @Test
    void whoWasOnlyInAWaveThatWasStoppedIsWrittenToAgain() {
        long stopped = notices().prepare("2026-0001", NoticeKind.CUSTOMER);
        Recipients recipients = room.getBean(Recipients.class);
        recipients.pause(stopped, OFFICER);
        notices().releaseAlone(stopped, OFFICER);
        recipients.stop(stopped, "Wrong wording.", APPROVER);
        assertThat(rows(stopped)).extracting(Delivery::state).containsOnly(DeliveryState.SUPPRESSED);
        assertThat(room.getBean(CustomersTold.class).of("2026-0001")).containsExactly("c1");
        assertThat(recipients(released())).containsExactly("c2");
    }

    @Test
    void aLetterThatCameBackIsFollowedUpAndIsNoReasonForAnotherFirstOne() {
        rows(first).forEach(row -> room.getBean(Recipients.class).bounced(first, row.id(), "550 5.1.1 gone", OFFICER));
        when(obligations.of("2026-0001"))
                .thenReturn(List.of(owed("c1", ObligationState.REQUIRED), owed("c2", ObligationState.REQUIRED)));
        assertThat(recipients(released())).containsExactly("c2");
    }

    @Test
    void aLetterThatSpeaksOfProjectDataOnlyToldNobodyOfPersonalData() {
        breach(Outcome.PROJECT_DATA_BREACH, 1);
        assertThat(recipients(released())).containsExactly("c2");
        assertThat(customersTold()).containsExactlyInAnyOrder("c1", "c2");
        breach(Outcome.PERSONAL_DATA_BREACH, 1);
        assertThat(customersTold()).containsExactly("c1");
        assertThat(recipients(released())).containsExactly("c2");
        assertThat(customersTold()).containsExactlyInAnyOrder("c1", "c2");
    }

    @Test
    void anUpdateThatSpokeOfProjectDataOnlyToldNobodyOfPersonalDataEither() {
        breach(Outcome.PROJECT_DATA_BREACH, 1);
        released();
        assertThat(recipients(updated())).containsExactlyInAnyOrder("c1", "c2");
        breach(Outcome.PERSONAL_DATA_BREACH, 1);
        assertThat(customersTold()).containsExactly("c1");
        bothAreOwed();
        room.getBean(AlreadyTold.class).meet("2026-0001");
        neverMet("c2");
    }

    @Test
    void aLetterOfProjectDataThatIsTakenOnceItIsKnownBetterMeetsNothing() {
        breach(Outcome.PROJECT_DATA_BREACH, 1);
        Recipients recipients = room.getBean(Recipients.class);
        long project = notices().prepare("2026-0001", NoticeKind.CUSTOMER);
        recipients.pause(project, OFFICER);
        notices().releaseAlone(project, OFFICER);
        breach(Outcome.PERSONAL_DATA_BREACH, 1);
        clearInvocations(obligations);
        recipients.resume(project, OFFICER);
        settle(project);
        assertThat(rows(project)).extracting(Delivery::state).containsOnly(DeliveryState.ACCEPTED);
        neverMet("c2");
    }

    @Test
    void aLetterThatSaysOtherwiseThanTriageDoesNotGoAndSentBackBeginsAnew() {
        breach(Outcome.PROJECT_DATA_BREACH, 1);
        long project = notices().prepare("2026-0001", NoticeKind.CUSTOMER);
        notices().word(project, "en", notices().wording(project).get("en") + "\n\nWe call you as well.\n", OFFICER);
        notices().drafted(project, OFFICER);
        breach(Outcome.PERSONAL_DATA_BREACH, 1);
        assertThatThrownBy(() -> notices().approve(project, APPROVER)).hasMessageContaining("notice-outcome-changed");
        assertThatThrownBy(() -> notices().releaseAlone(project, OFFICER))
                .hasMessageContaining("notice-outcome-changed");
        assertThat(notices().get(project).state()).isEqualTo(NoticeState.DRAFT);

        notices().refuse(project, "Personal data are concerned.", APPROVER);
        assertThat(notices().get(project).state()).isEqualTo(NoticeState.WITHDRAWN);
        long anew = notices().prepare("2026-0001", NoticeKind.CUSTOMER);
        assertThat(anew).isNotEqualTo(project);
        assertThat(notices().wording(anew).get("en")).doesNotContain("project data such as code");
        assertThat(notices().wording(project).get("en")).contains("We call you as well.");
    }

    @Test
    void whatIsSentBackAndSaysWhatTriageSaysIsTheSameDraft() {
        long late = notices().prepare("2026-0001", NoticeKind.CUSTOMER);
        notices().drafted(late, OFFICER);
        notices().refuse(late, "Too short.", APPROVER);
        assertThat(notices().get(late).state()).isEqualTo(NoticeState.DRAFT);
        assertThat(notices().prepare("2026-0001", NoticeKind.CUSTOMER)).isEqualTo(late);
    }

    @Test
    void anUpdateThatWasFinishedBeforeTriageSaidOtherwiseIsFinishedAnew() {
        breach(Outcome.PROJECT_DATA_BREACH, 1);
        long update = updates().begin("2026-0001", Occasion.UPDATE, OFFICER);
        updates().finish(update, OFFICER);
        breach(Outcome.PERSONAL_DATA_BREACH, 1);
        assertThatThrownBy(() -> updates().decide(update, true, null, APPROVER))
                .hasMessageContaining("notice-outcome-changed");

        updates().decide(update, false, "Personal data are concerned.", APPROVER);
        updates().finish(update, OFFICER);
        updates().decide(update, true, null, APPROVER);
        settle(update);
        assertThat(customersTold()).containsExactlyInAnyOrder("c1", "c2");
    }

    /** Letters are in languages; an organisation may name a country with its own. */
    @Test
    void anUpdateAboutProjectDataGoesFromAnOrganisationOfOneCountryToo() {
        Organisation ours = organisation();
        when(ESTATE.organisation())
                .thenReturn(new Organisation(
                        ours.name(), null, null, "FR", null, null, ours.dpo(), ours.contact(), Locale.FRANCE));
        breach(Outcome.PROJECT_DATA_BREACH, 1);
        released();
        assertThat(recipients(updated())).containsExactlyInAnyOrder("c1", "c2");
    }

    @Test
    void whoHasTheLetterWhenTheDutyOpensIsOwedNothingFromThenOn() {
        bothAreOwed();
        room.getBean(AlreadyTold.class).meet("2026-0001");
        verify(obligations).met("2026-0001", Duty.CUSTOMERS, "c1", NOW, Actor.VIGIE);
        neverMet("c2");
    }

    @Test
    void whoseLettersAllCameBackIsOwedOneUntilTheyAreToldOtherwise() {
        Recipients recipients = room.getBean(Recipients.class);
        rows(first).forEach(row -> recipients.bounced(first, row.id(), "550 5.1.1 gone", OFFICER));
        bothAreOwed();
        AlreadyTold told = room.getBean(AlreadyTold.class);
        told.meet("2026-0001");
        neverMet("c1");

        Instant at = NOW.minusSeconds(60);
        recipients.toldOtherwise(first, rows(first).get(0).id(), Channel.TELEPHONE, at, "It came back.", OFFICER);
        clearInvocations(obligations);
        told.meet("2026-0001");
        verify(obligations).met("2026-0001", Duty.CUSTOMERS, "c1", at, Actor.VIGIE);
    }

    private void bothAreOwed() {
        when(obligations.of("2026-0001"))
                .thenReturn(List.of(owed("c1", ObligationState.REQUIRED), owed("c2", ObligationState.REQUIRED)));
        clearInvocations(obligations);
    }

    private void neverMet(String customer) {
        verify(obligations, never()).met(any(), any(), eq(customer), any(), any());
    }

    private Set<String> customersTold() {
        return room.getBean(CustomersTold.class).of("2026-0001");
    }

    @Test
    void aWaveOfWhichEveryLetterHasItsEndIsNotStoppedAndHasToldThem() {
        Recipients recipients = room.getBean(Recipients.class);
        assertThatThrownBy(() -> recipients.stop(first, "Wrong wording.", APPROVER))
                .isInstanceOf(NoticeConflict.class);
        rows(first).forEach(row -> recipients.bounced(first, row.id(), "550 5.1.1 gone", OFFICER));
        assertThat(notices().get(first).state()).isEqualTo(NoticeState.PARTIALLY_REACHED);
        assertThatThrownBy(() -> recipients.stop(first, "Wrong wording.", APPROVER))
                .isInstanceOf(NoticeConflict.class);
        assertThat(notices().get(first).stopped()).isFalse();
        assertThat(customersTold()).containsExactly("c1");
    }

    @Test
    void whoeverWritesAFirstLetterBesideAnotherWritesTheirOwn() {
        long late = notices().prepare("2026-0001", NoticeKind.CUSTOMER);
        long own = notices().prepare("2026-0001", NoticeKind.CUSTOMER, Set.of(late));
        assertThat(own).isNotEqualTo(late);
        assertThat(notices().prepare("2026-0001", NoticeKind.CUSTOMER, Set.of(late)))
                .isEqualTo(own);
    }

    @Test
    void anUpdateAndAFirstLetterAreOpenSideBySideAndNeitherIsTakenForTheOther() {
        long update = updates().begin("2026-0001", Occasion.UPDATE, OFFICER);
        long late = notices().prepare("2026-0001", NoticeKind.CUSTOMER);
        assertThat(late).isNotEqualTo(update);
        Map<String, String> wording = notices().wording(late);
        assertThat(updates().begin("2026-0001", Occasion.CLOSING, OFFICER)).isEqualTo(update);
        assertThat(notices().preview(update).get(1).subject()).contains("closing letter");
        assertThat(notices().prepare("2026-0001", NoticeKind.CUSTOMER)).isEqualTo(late);
        assertThat(notices().wording(late)).isEqualTo(wording);

        assertThat(updates().waits(notices().get(update))).isTrue();
        assertThat(updates().waits(notices().get(late)))
                .as("its tasks decide it")
                .isFalse();
        assertThatThrownBy(() -> updates().finish(late, OFFICER)).isInstanceOf(NoticeConflict.class);
    }

    @Test
    void aFirstLetterIsOpenAndAnUpdateIsBegunAsAnotherLetter() {
        long late = notices().prepare("2026-0001", NoticeKind.CUSTOMER);
        Map<String, String> wording = notices().wording(late);
        assertThat(updates().begin("2026-0001", Occasion.UPDATE, OFFICER)).isNotEqualTo(late);
        assertThat(notices().wording(late)).isEqualTo(wording);
    }

    @Test
    void anUpdateSaysWhatIsNewSinceTheLetterThatAllHad() {
        facts = facts(Map.of(
                "personalData",
                true,
                "nature",
                List.of("CONFIDENTIALITY"),
                "consequences",
                "Two invoices were read.",
                "measuresTaken",
                "Key revoked, hosts isolated."));
        breach(null, 1);
        released();
        long update = updates().begin("2026-0001", Occasion.UPDATE, OFFICER);
        assertThat(notices().preview(update).get(1).text())
                .contains(
                        "Two invoices were read. (before: Unwanted contact, attempts at phishing.)", "update (no. 2)");
    }
}
