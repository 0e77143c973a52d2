package eu.vigie.obligation;

import static eu.vigie.obligation.CaseInHand.DETECTED;
import static eu.vigie.obligation.CaseInHand.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.vigie.actor.Actor;
import eu.vigie.breach.BreachReported;
import eu.vigie.breach.Outcome;
import eu.vigie.refusal.InvalidInput;
import java.time.Duration;
import java.time.Instant;
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
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anotherAwarenessMovesWhatIsOpenAndTouchesNothing() {
        var before = desk.obligations().of(REFERENCE);
        var authority = authority(new Supposition(DETECTED.minusSeconds(3600), null, null, null, null));
        assertThat(then(authority).dueAt()).isEqualTo(DETECTED.plus(Duration.ofHours(71)));
        assertThat(desk.obligations().of(REFERENCE)).isEqualTo(before);
        assertThat(desk.told).isEmpty();
    }

    @Test
    void aProposedSetOfRulesShowsItsOwnHours() {
        var authority = authority(new Supposition(null, null, null, null, "OMNIBUS"));
        assertThat(then(authority).dueAt()).isEqualTo(DETECTED.plus(Duration.ofHours(96)));
        assertThat(then(authority).regime()).isEqualTo("GDPR-33-1@OMNIBUS");
        assertThat(authority.now())
                .isNotNull()
                .extracting(Obligation::dueAt)
                .isEqualTo(DETECTED.plus(Duration.ofHours(72)));
    }

    @Test
    void aDutyThatWouldFallAwayIsShownSo() {
        var supposed = what(new Supposition(null, null, Outcome.NOT_A_BREACH, null, null));
        assertThat(supposed)
                .filteredOn(one -> one.now() != null && one.now().duty() == Duty.AUTHORITY)
                .singleElement()
                .extracting(Supposed::then)
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"2026-11-25T00:00:00Z, -, controllerAwareAt", "-, NEXT, rules"})
    void whatCannotBeIsRefused(@Nullable Instant aware, @Nullable String rules, String field) {
        assertThatThrownBy(() -> what(new Supposition(aware, null, null, null, rules)))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.faults())
                        .extracting("field")
                        .containsExactly(field));
    }

    private java.util.List<Supposed> what(Supposition supposition) {
        return desk.get(WhatIf.class).suppose(REFERENCE, supposition);
    }

    private Supposed authority(Supposition supposition) {
        return what(supposition).stream()
                .filter(one -> one.then() != null && one.then().duty() == Duty.AUTHORITY)
                .findFirst()
                .orElseThrow();
    }

    private static Obligation then(Supposed supposed) {
        return java.util.Objects.requireNonNull(supposed.then());
    }
}
