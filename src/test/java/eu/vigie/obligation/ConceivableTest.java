package eu.vigie.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.assessment.Decision;
import eu.vigie.assessment.Exemption;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Cause;
import eu.vigie.breach.ContactEffort;
import eu.vigie.breach.Outcome;
import eu.vigie.breach.ProcessingRole;
import eu.vigie.estate.Customer;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConceivableTest {

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                        | -                    | -                  | triage=true GDPR-33-1=null GDPR-34-1=null CONTRACT-24H=null GDPR-33-2=null
            CONTROLLER               | -                    | -                  | triage=true GDPR-33-1=null GDPR-34-1=null
            JOINT_CONTROLLER         | -                    | -                  | triage=true GDPR-33-1=null GDPR-34-1=null
            PROCESSOR                | -                    | -                  | triage=true CONTRACT-24H=null GDPR-33-2=null
            CONTROLLER_AND_PROCESSOR | UNDER_INVESTIGATION  | -                  | triage=true GDPR-33-1=null GDPR-34-1=null CONTRACT-24H=null GDPR-33-2=null
            CONTROLLER_AND_PROCESSOR | PERSONAL_DATA_BREACH | -                  | triage=true GDPR-33-1=null GDPR-34-1=null CONTRACT-24H=true GDPR-33-2=true
            CONTROLLER_AND_PROCESSOR | PROJECT_DATA_BREACH  | -                  | triage=true CONTRACT-72H=true
            CONTROLLER               | PROJECT_DATA_BREACH  | -                  | triage=true
            CONTROLLER_AND_PROCESSOR | NOT_A_BREACH         | -                  | triage=true
            CONTROLLER_AND_PROCESSOR | NOT_A_BREACH         | EXTERNAL_MALICIOUS | triage=true FR-LOPMI=true
            PROCESSOR                | PERSONAL_DATA_BREACH | INTERNAL_MALICIOUS | triage=true CONTRACT-24H=true GDPR-33-2=true FR-LOPMI=true
            CONTROLLER               | -                    | EXTERNAL_ACCIDENTAL| triage=true GDPR-33-1=null GDPR-34-1=null
            """)
    void roleOutcomeAndCauseBringTheirDuties(
            @Nullable ProcessingRole role, @Nullable Outcome outcome, @Nullable Cause cause, String expected) {
        var breach = new CaseInHand(role, outcome, cause, null, CaseInHand.DETECTED, 1).breach();
        var duties = duties(breach, null, List.of(CaseInHand.customer("c1", null)));
        assertThat(duties).extracting(ConceivableTest::shown).containsExactlyInAnyOrder(expected.split(" "));
    }

    @Test
    void aStandingDecisionSaysWhatIsRequired() {
        var decision = new Decision(
                1,
                CaseInHand.REFERENCE,
                1,
                true,
                false,
                null,
                "no risk left",
                "officer",
                CaseInHand.DETECTED,
                false,
                null,
                null,
                true);
        var duties = duties(CaseInHand.reported().breach(), decision, List.of());
        assertThat(duties).extracting(ConceivableTest::shown).contains("GDPR-33-1=true", "GDPR-34-1=false");
        assertThat(duties)
                .filteredOn(wanted -> wanted.duty() == Duty.PERSONS)
                .extracting(Wanted::reason)
                .containsExactly("no risk left");
    }

    @ParameterizedTest(name = "effort {0}, on the book {1}, decided {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, false, -, -",
                "PROPORTIONATE, false, -, -",
                "DISPROPORTIONATE, false, -, undecided",
                "DISPROPORTIONATE, false, 34_3_c, true",
                "DISPROPORTIONATE, false, 34_3_b, false",
                "-, false, 34_3_c, true",
                "-, false, 34_3_a, -",
                "-, true, -, undecided",
                "-, true, 34_3_a, false",
                "-, true, none, false"
            })
    void aPublicCommunicationIsOwedWhileTheDecisionRestsOnDisproportionateEffort(
            @Nullable ContactEffort effort, boolean onTheBook, @Nullable String decided, @Nullable String owed) {
        var exemption = decided == null || decided.equals("none") ? null : Exemption.of(decided);
        var decision = decided == null ? null : decision(exemption == null, exemption);
        var breach = CaseInHand.reported().effort(effort).breach();
        var duties = new Conceivable(
                        breach,
                        decision,
                        List.of(),
                        List.of(CaseInHand.CNIL),
                        Declared.NONE,
                        onTheBook,
                        PoliceDuties.NONE,
                        null)
                .duties();
        assertThat(duties)
                .filteredOn(wanted -> wanted.duty() == Duty.PUBLIC_COMMUNICATION)
                .extracting(wanted -> wanted.required() == null ? "undecided" : String.valueOf(wanted.required()))
                .isEqualTo(owed == null ? List.of() : List.of(owed));
    }

    private static Decision decision(boolean persons, @Nullable Exemption exemption) {
        return new Decision(
                1,
                CaseInHand.REFERENCE,
                1,
                true,
                persons,
                exemption,
                "weighed",
                "officer",
                CaseInHand.DETECTED,
                true,
                "approver",
                CaseInHand.DETECTED,
                true);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, -, 24", "8, -, 8", "36, -, 36", "-, PROJECT_DATA_BREACH, 72", "48, PROJECT_DATA_BREACH, 48"})
    void aCustomersOwnHoursTakeThePlaceOfTheStandard(@Nullable Integer own, @Nullable Outcome outcome, long hours) {
        var breach = new CaseInHand(null, outcome, null, null, CaseInHand.DETECTED, 1).breach();
        var duties = duties(breach, null, List.of(CaseInHand.customer("c1", own)));
        assertThat(duties)
                .filteredOn(wanted -> wanted.duty() == Duty.CUSTOMERS)
                .extracting(wanted -> wanted.period().dueAt())
                .containsExactly(CaseInHand.DETECTED.plus(Duration.ofHours(hours)));
    }

    @ParameterizedTest
    @CsvSource({"1, 4320, 1440, 720", "60, 72, 24, 12"})
    void anExerciseCompressesEveryClock(int speed, long authority, long persons, long triage) {
        var duties = duties(CaseInHand.reported().speed(speed).breach(), null, List.of());
        assertThat(duties)
                .extracting(Wanted::duty, wanted -> Duration.between(
                                CaseInHand.DETECTED, wanted.period().planBy())
                        .toMinutes())
                .contains(
                        org.assertj.core.groups.Tuple.tuple(Duty.AUTHORITY, authority),
                        org.assertj.core.groups.Tuple.tuple(Duty.PERSONS, persons),
                        org.assertj.core.groups.Tuple.tuple(Duty.TRIAGE, triage));
    }

    @Test
    void withoutUndueDelayHasATargetAndNoDeadline() {
        var duties = duties(CaseInHand.reported().breach(), null, List.of());
        assertThat(duties)
                .filteredOn(wanted -> wanted.duty() == Duty.PERSONS)
                .allSatisfy(wanted -> assertThat(wanted.period().dueAt()).isNull());
    }

    @ParameterizedTest(name = "{0}: {1} hours, processor aware {2} hours earlier")
    @CsvSource(
            nullValues = "-",
            value = {
                "CONTROLLER, 72, 2",
                "PROCESSOR, 70, 2",
                "PROCESSOR, 74, -2",
                "CONTROLLER_AND_PROCESSOR, 70, 2",
                "CONTROLLER_AND_PROCESSOR, 72, -2",
                "-, 70, 2"
            })
    void theComplaintsHoursRunFromTheFirstAwarenessInARoleThatTheVictimHas(
            @Nullable ProcessingRole role, long hours, long earlier) {
        var known = new CaseInHand(role, null, Cause.EXTERNAL_MALICIOUS, null, CaseInHand.DETECTED, 1).breach();
        var processor = CaseInHand.DETECTED.minus(Duration.ofHours(earlier));
        var supposed = new Supposition(null, processor, null, null, null, null);
        assertThat(duties(supposed.of(known), null, List.of()))
                .filteredOn(wanted -> wanted.duty() == Duty.LAW_ENFORCEMENT)
                .extracting(wanted -> wanted.period().dueAt())
                .containsExactly(CaseInHand.DETECTED.plus(Duration.ofHours(hours)));
    }

    private static List<Wanted> duties(Breach breach, @Nullable Decision standing, List<Customer> affected) {
        return new Conceivable(
                        breach,
                        standing,
                        affected,
                        List.of(CaseInHand.CNIL),
                        Declared.NONE,
                        false,
                        PoliceDuties.NONE,
                        null)
                .duties();
    }

    private static String shown(Wanted wanted) {
        return (wanted.duty() == Duty.TRIAGE ? "triage" : wanted.regime()) + "=" + wanted.required();
    }
}
