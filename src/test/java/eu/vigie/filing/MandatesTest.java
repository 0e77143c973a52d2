package eu.vigie.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import eu.vigie.actor.Actor;
import eu.vigie.obligation.Duty;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.SamePerson;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A processor files for a controller only by its mandate, which a second person approved, and stays what it is. */
class MandatesTest {

    private static final String FORM = "mandated-notification-1";

    private final FilingHouse house = new FilingHouse();

    @BeforeEach
    void aControllerIsToBeTold() {
        house.owes(Duty.CONTROLLERS, "GDPR-33-2", "notification");
    }

    @Test
    void withoutAMandateTheFormIsNotOfferedAndNotBegun() {
        assertThat(house.duties.forms(FilingHouse.CASE, 1, Locale.ENGLISH))
                .extracting(DutyFilings.Form::id)
                .containsExactly("scc-clause-9-2-1");
        assertThatThrownBy(this::begin).isInstanceOf(FilingNotPossible.class);
        recorded();
        assertThatThrownBy(this::begin).as("nobody approved it yet").isInstanceOf(FilingNotPossible.class);
    }

    @Test
    void anotherPersonApprovesAndThenItGoesToTheControllersAuthorityInItsName() {
        var mandate = recorded();
        assertThatThrownBy(() -> answer(mandate, true, FilingHouse.OFFICER)).isInstanceOf(SamePerson.class);
        assertThat(answer(mandate, true, FilingHouse.APPROVER).stands()).isTrue();
        long filing = begin();
        assertThat(house.filings.get(filing).authority()).isEqualTo("CNIL");
        assertThat(house.filings.form(filing))
                .containsEntry("field_401", "RECIPIENT")
                .containsEntry("field_402", "Contract 7, clause 12");
        house.filings.pdf(filing, Locale.ENGLISH);
        assertThat(house.printed).contains("CNIL");
        assertThat(house.duties.start(FilingHouse.CASE, 1, "scc-clause-9-2-1", FilingHouse.OFFICER))
                .as("our own notice to the controller does not wait for it")
                .isNotEqualTo(filing);
    }

    @Test
    void whatIsFiledInItsNameLeavesOurOwnDutyAsItIs() {
        answer(recorded(), true, FilingHouse.APPROVER);
        long filing = begin();
        house.filings.drafted(filing, "incomplete", null, FilingHouse.OFFICER);
        house.filings.approve(filing, FilingHouse.APPROVER);
        house.filings.recordReceipt(filing, new Receipt("CNIL-9", house.now, null, null), FilingHouse.OFFICER);
        assertThat(house.filings.get(filing).state()).isEqualTo(FilingState.SUBMITTED);
        verify(house.obligations, never()).met(any(), any(), any(), any(), any());
    }

    @Test
    void aRefusalHasItsReasonAndANewMandateMayFollow() {
        var mandate = recorded();
        assertThatThrownBy(() -> answer(mandate, false, FilingHouse.APPROVER)).isInstanceOf(InvalidInput.class);
        house.mandates.answer(FilingHouse.CASE, 1, mandate.id(), false, "Not signed.", FilingHouse.APPROVER);
        assertThatThrownBy(() -> answer(mandate, true, FilingHouse.APPROVER)).isInstanceOf(FilingNotPossible.class);
        assertThat(recorded().waits()).isTrue();
        assertThatThrownBy(this::recorded).as("one waits already").isInstanceOf(FilingNotPossible.class);
    }

    @Test
    void badInputIsRefusedWithItsField() {
        assertRefused("authority", "NOBODY", "Contract 7", null);
        assertRefused("document", "CNIL", " ", null);
        assertRefused("document", "CNIL", "x".repeat(501), null);
        assertRefused("evidence", "CNIL", "Contract 7", 99L);
        house.owes(Duty.OTHER_REGIME, "NIS2-CLOUD", "early_warning");
        assertThatThrownBy(this::recorded).isInstanceOf(FilingNotPossible.class);
    }

    @Test
    void theTrailHasWhatWasDoneAndNotWhatTheDocumentSays() {
        answer(recorded(), true, FilingHouse.APPROVER);
        var steps = house.events.stream()
                .filter(MandateStep.class::isInstance)
                .map(MandateStep.class::cast)
                .toList();
        assertThat(steps).extracting(MandateStep::action).containsExactly("mandate_recorded", "mandate_approved");
        assertThat(steps)
                .allSatisfy(step -> assertThat(step.details().toString()).doesNotContain("Contract"));
    }

    private Mandate recorded() {
        return house.mandates.record(FilingHouse.CASE, 1, "CNIL", "Contract 7, clause 12", 1L, FilingHouse.OFFICER);
    }

    private Mandate answer(Mandate mandate, boolean approved, Actor by) {
        return house.mandates.answer(FilingHouse.CASE, 1, mandate.id(), approved, null, by);
    }

    private long begin() {
        return house.duties.start(FilingHouse.CASE, 1, FORM, FilingHouse.OFFICER);
    }

    private void assertRefused(String field, String authority, String document, @Nullable Long evidence) {
        assertThatThrownBy(() ->
                        house.mandates.record(FilingHouse.CASE, 1, authority, document, evidence, FilingHouse.OFFICER))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.faults())
                        .extracting(Fault::field)
                        .containsExactly(field));
    }
}
