package eu.vigie.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.vigie.actor.Actor;
import eu.vigie.refusal.InvalidInput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What counts as a difference, and what as its explanation. */
class DifferencesTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Actor OFFICER = new Actor("officer", Set.of());

    @Test
    void anotherNumberThanWhatWentOutIsADifference() {
        var filing = document(1, "filing", 0, Map.of(Stated.PERSONS, "900"));
        var report = document(2, "rfo", null, Map.of(Stated.PERSONS, "1200"));
        assertThat(Differences.of(report, List.of(filing, report)))
                .extracting(Differences.Found::stated, Differences.Found::says, Differences.Found::otherSays)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Stated.PERSONS, "1200", "900"));
    }

    @Test
    void whatOneOfThemDoesNotStateContradictsNothing() {
        var filing = document(1, "filing", 0, Map.of(Stated.RECORDS, "900"));
        var report = document(2, "rfo", null, Map.of(Stated.PERSONS, "1200"));
        assertThat(Differences.of(report, List.of(filing, report))).isEmpty();
    }

    @Test
    void aDraftThatHasNotGoneIsNotHeldAgainstAnother() {
        var filing = document(1, "filing", null, Map.of(Stated.PERSONS, "900"));
        var report = document(2, "rfo", null, Map.of(Stated.PERSONS, "1200"));
        assertThat(Differences.of(report, List.of(filing, report))).isEmpty();
    }

    @Test
    void ofDocumentsOfOneLineTheLastOneCounts() {
        var first = document(1, "filing", 0, Map.of(Stated.PERSONS, "900"));
        var corrected = document(2, "filing", 1, Map.of(Stated.PERSONS, "1200"));
        var report = document(3, "rfo", null, Map.of(Stated.PERSONS, "1200"));
        assertThat(Differences.of(report, List.of(first, corrected, report))).isEmpty();
    }

    @Test
    void whatWentLaterIsNoBurdenToWhatWentEarlier() {
        var letter = document(1, "customer", 0, Map.of(Stated.PERSONS, "900"));
        var filing = document(2, "filing", 1, Map.of(Stated.PERSONS, "1200"));
        assertThat(Differences.of(letter, List.of(letter, filing))).isEmpty();
        assertThat(Differences.of(filing, List.of(letter, filing))).hasSize(1);
    }

    @Test
    void whatIsKnownBetterNeedsAnInstantAfterTheOtherDocument() {
        assertThat(explain(Explanation.Kind.KNOWN_BETTER, null, null, NOON.plusSeconds(60))
                        .since())
                .isEqualTo(NOON.plusSeconds(60));
        assertRefused(Explanation.Kind.KNOWN_BETTER, null, null, null, "since-missing");
        assertRefused(Explanation.Kind.KNOWN_BETTER, NOON.minusSeconds(1), null, null, "since-before-other");
        assertRefused(Explanation.Kind.KNOWN_BETTER, NOON.plusSeconds(999), null, null, "since-in-future");
    }

    @Test
    void everyOtherExplanationNeedsWords() {
        assertRefused(Explanation.Kind.OTHER_MEASURE, null, " ", null, "mandatory");
        assertRefused(Explanation.Kind.EARLIER_WRONG, null, "x".repeat(2001), null, "text-too-long");
        assertRefused(null, null, "because", null, "mandatory");
        assertThat(explain(Explanation.Kind.OTHER_MEASURE, null, " Households. ", null)
                        .words())
                .isEqualTo("Households.");
    }

    private static void assertRefused(
            Explanation.@Nullable Kind kind,
            @Nullable Instant since,
            @Nullable String words,
            @Nullable Instant recorded,
            String code) {
        assertThatThrownBy(() -> explain(kind, since, words, recorded))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(code);
    }

    private static Explanation explain(
            Explanation.@Nullable Kind kind,
            @Nullable Instant since,
            @Nullable String words,
            @Nullable Instant recorded) {
        var report = document(2, "rfo", null, Map.of(Stated.PERSONS, "1200"));
        var filing = document(1, "filing", 0, Map.of(Stated.PERSONS, "900"));
        var one = new Difference(Stated.PERSONS, report, filing, "1200", "900", recorded, null);
        return ExplanationRules.checked(
                one, new Given("rfo:2", "filing:1", "persons", kind, since, words), OFFICER, NOON.plusSeconds(600));
    }

    private static OutgoingDocument document(long id, String kind, @Nullable Integer went, Map<Stated, String> states) {
        return new OutgoingDocument(
                id,
                "2026-0001",
                kind + ":" + id,
                kind,
                null,
                NOON,
                went == null ? null : NOON.plusSeconds(went),
                states);
    }
}
