package eu.vigie.obligation;

import static eu.vigie.obligation.CaseInHand.DETECTED;
import static eu.vigie.obligation.CaseInHand.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.when;

import eu.vigie.actor.Actor;
import eu.vigie.assessment.Assessment;
import eu.vigie.assessment.Assessments;
import eu.vigie.assessment.Band;
import eu.vigie.assessment.DutyAnswer;
import eu.vigie.assessment.RuleSet;
import eu.vigie.breach.BreachReported;
import eu.vigie.breach.CaseRequest;
import eu.vigie.breach.CaseRequests;
import eu.vigie.breach.Facts;
import eu.vigie.breach.Outcome;
import eu.vigie.breach.RequestKind;
import eu.vigie.obligation.Supposed.Change;
import eu.vigie.refusal.InvalidInput;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatIfTest {

    private final Desk desk = new Desk().open();

    @BeforeEach
    void aCaseIsReported() {
        desk.now = DETECTED.plus(Duration.ofHours(5));
        desk.happens(new BreachReported(REFERENCE, "Intrusion", 1, new Actor("officer", Set.of()), DETECTED));
        desk.told.clear();
        rulesSay(DutyAnswer.UNDETERMINED, DutyAnswer.UNDETERMINED);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anotherAwarenessMovesWhatIsOpenAndTouchesNothing() {
        var before = desk.obligations().of(REFERENCE);
        var authority = authority(new Supposition(DETECTED.minusSeconds(3600), null, null, null, null, null));
        assertThat(then(authority).dueAt()).isEqualTo(DETECTED.plus(Duration.ofHours(71)));
        assertThat(desk.obligations().of(REFERENCE)).isEqualTo(before);
        assertThat(desk.told).isEmpty();
    }

    @Test
    void aProposedSetOfRulesShowsItsOwnHours() {
        var authority = authority(new Supposition(null, null, null, null, "omnibus", null));
        assertThat(then(authority).dueAt()).isEqualTo(DETECTED.plus(Duration.ofHours(96)));
        assertThat(then(authority).regime()).isEqualTo("GDPR-33-1@OMNIBUS");
        assertThat(authority.now())
                .isNotNull()
                .extracting(Obligation::dueAt)
                .isEqualTo(DETECTED.plus(Duration.ofHours(72)));
    }

    @Test
    void aDutyThatWouldFallAwayIsShownSo() {
        var supposed = what(new Supposition(null, null, Outcome.NOT_A_BREACH, null, null, null));
        assertThat(supposed)
                .filteredOn(one -> one.now() != null && one.now().duty() == Duty.AUTHORITY)
                .singleElement()
                .satisfies(one -> assertThat(one.then()).isNull())
                .satisfies(one -> assertThat(one.ground()).isEqualTo("outcome"));
    }

    @Test
    void aMoveIsSaidInSecondsAndBySign() {
        var authority = authority(new Supposition(DETECTED.minusSeconds(3600), null, null, null, null, null));
        assertThat(authority.change()).isEqualTo(Change.MOVES);
        assertThat(authority.shiftSeconds()).isEqualTo(-3600);
    }

    @Test
    void otherFactsAreDecidedAnewByTheRulesWhateverSomebodyDecided() {
        rulesSay(DutyAnswer.NOT_REQUIRED, DutyAnswer.REQUIRED);
        var supposed = what(new Supposition(null, null, null, Facts.NOTHING_KNOWN, null, null));
        assertThat(of(Duty.AUTHORITY, supposed).change()).isEqualTo(Change.FALLS_AWAY);
        assertThat(then(of(Duty.AUTHORITY, supposed)).reason()).isEqualTo("supposed_rules");
        assertThat(of(Duty.PERSONS, supposed).change()).isEqualTo(Change.TURNS);
    }

    @ParameterizedTest
    @CsvSource({"LOW, NOT_REQUIRED, NOT_REQUIRED", "MEDIUM, REQUIRED, NOT_REQUIRED", "VERY_HIGH, REQUIRED, REQUIRED"})
    void aSeverityBringsWhatPracticePresumesOfIt(Band severity, ObligationState authority, ObligationState persons) {
        var supposed = what(new Supposition(null, null, null, null, null, severity));
        assertThat(then(of(Duty.AUTHORITY, supposed)).state()).isEqualTo(authority);
        assertThat(then(of(Duty.PERSONS, supposed)).state()).isEqualTo(persons);
    }

    @Test
    void withNothingSupposedNothingDiffers() {
        assertThat(what(new Supposition(null, null, null, null, "GDPR", null)))
                .isNotEmpty()
                .allMatch(one -> one.change() == Change.STAYS);
    }

    @Test
    void theOrderOfTheAuthorityOutweighsEverySupposition() {
        var due = DETECTED.plus(Duration.ofDays(2));
        when(desk.get(CaseRequests.class).orderToTellPersons(REFERENCE))
                .thenReturn(Optional.of(new CaseRequest(
                        1,
                        REFERENCE,
                        RequestKind.ORDER,
                        null,
                        "Tell them.",
                        true,
                        DETECTED,
                        due,
                        "officer",
                        DETECTED,
                        null,
                        null,
                        null,
                        null)));
        var persons = of(Duty.PERSONS, what(new Supposition(null, null, null, null, null, Band.LOW)));
        assertThat(then(persons).dueAt()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"2026-11-25T00:00:00Z, -, controllerAwareAt", "-, NEXT, rules"})
    void whatCannotBeIsRefused(@Nullable Instant aware, @Nullable String rules, String field) {
        assertThatThrownBy(() -> what(new Supposition(aware, null, null, null, rules, null)))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.faults())
                        .extracting("field")
                        .containsExactly(field));
    }

    @Test
    void anAwarenessBeforeThereWasAnythingToCountIsRefused() {
        var aware = Instant.parse("1971-06-30T23:59:59Z");
        assertThatThrownBy(() -> what(new Supposition(null, aware, null, null, null, null)))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.faults())
                        .extracting("code")
                        .containsExactly("before-all-clocks"));
    }

    private List<Supposed> what(Supposition supposition) {
        return desk.get(WhatIf.class).suppose(REFERENCE, supposition);
    }

    private void rulesSay(DutyAnswer authority, DutyAnswer persons) {
        var duties = new Assessment.Duties(DutyAnswer.REQUIRED, authority, persons, DutyAnswer.REQUIRED);
        var rules = new Assessment.Rules(RuleSet.GDPR, "");
        var assessment = new Assessment(null, "risk", duties, null, List.of(), List.of(), List.of(), rules);
        when(desk.get(Assessments.class).assess(any(), any(RuleSet.class), anyBoolean(), any()))
                .thenReturn(assessment);
    }

    private static Supposed of(Duty duty, List<Supposed> all) {
        return all.stream()
                .filter(one -> one.then() != null && one.then().duty() == duty)
                .findFirst()
                .orElseThrow();
    }

    private Supposed authority(Supposition supposition) {
        return of(Duty.AUTHORITY, what(supposition));
    }

    private static Obligation then(Supposed supposed) {
        return Objects.requireNonNull(supposed.then());
    }
}
