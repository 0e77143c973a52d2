package eu.vigie.escalation;

import static eu.vigie.obligation.CaseInHand.DETECTED;
import static eu.vigie.obligation.CaseInHand.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.assessment.Band;
import eu.vigie.audit.Audited;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ladder that changes in mid-climb loses no rung and rings none twice. */
@OnPostgresqlToo
class LadderChangeTest {

    private final BellTower tower;

    /** A severer case rings earlier, and more people. */
    LadderChangeTest(@TempDir Path folder) throws IOException {
        var ladders = Files.createDirectories(folder.resolve("ladders"));
        Files.writeString(ladders.resolve("choice.yaml"), """
                - {ladder: triage, regimes: [POLICY-TRIAGE]}
                - {ladder: steep, severity: [high, very_high]}
                - {ladder: standard}
                """);
        Files.writeString(ladders.resolve("steep.yaml"), """
                - {part: 10, whole: 100, roles: [executive, cto]}
                - {part: 20, whole: 100, roles: [dpo]}
                - {part: 25, whole: 100, roles: [dpo, cto]}
                - {part: 40, whole: 100, roles: [executive]}
                - {part: 100, whole: 100, roles: [executive]}
                """);
        tower = new BellTower(folder.toString(), "");
        tower.everybodyHasSeenTheAlert();
    }

    @AfterEach
    void close() {
        tower.close();
    }

    @Test
    void whatTheSevererLadderHasMissedRingsAtOnceForThoseWhoHeardNothing() {
        tower.after("18h");
        tower.ring(tower.authority());
        assertThat(percents()).containsExactly(25);
        tower.after("20h");
        tower.letters.clear();
        tower.weighs("very_high");
        tower.ring(tower.authority());
        // 20 % names the data protection officer alone, who was rung at 25 %.
        assertThat(percents()).containsExactly(10, 25);
        assertThat(tower.readers()).contains("executive", "cto").doesNotContain("lead");
    }

    @Test
    void aRungThatCameWithAnotherLadderIsNotLateForTheTimeBefore() {
        tower.after("20h");
        tower.weighs("very_high");
        tower.after("20h10m");
        tower.ring(tower.authority());
        assertThat(tower.rungOn(tower.authority()))
                .extracting(Escalation.Rung::percent, Escalation.Rung::lateSeconds)
                .contains(tuple(10, 600L), tuple(20, 600L));
    }

    @Test
    void aMilderLadderRingsNoRungBelowTheHighest() {
        tower.weighs("high");
        tower.after("15h");
        tower.ring(tower.authority());
        tower.after("29h");
        tower.ring(tower.authority());
        assertThat(percents()).containsExactly(10, 20, 25, 40);
        tower.letters.clear();
        tower.weighs("low");
        tower.after("30h");
        tower.watch();
        assertThat(percents()).containsExactly(10, 20, 25, 40);
        assertThat(tower.escalation().nextRungAt(tower.authority())).contains(DETECTED.plus(Duration.ofHours(36)));
    }

    @Test
    void backAndForthRingsNothingTwice() {
        tower.after("18h");
        tower.watch();
        for (var band : new String[] {"very_high", "low", "very_high", "medium", "high"}) {
            tower.weighs(band);
            tower.watch();
        }
        tower.after("29h");
        tower.watch();
        assertThat(percents()).doesNotHaveDuplicates().containsExactly(10, 25, 40);
    }

    @Test
    void theTrailSaysThatTheLadderChangedAndNothingWhereItDidNot() {
        tower.weighs("low");
        assertThat(tower.desk.told).extracting(Audited::action).doesNotContain("ladder_changed");
        tower.weighs("high");
        assertThat(tower.desk.told)
                .filteredOn(event -> event.action().equals("ladder_changed"))
                .singleElement()
                .satisfies(event -> assertThat(event.details()).containsEntry("band", "high"));
        tower.weighs("very_high");
        assertThat(tower.desk.told).extracting(Audited::action).doesNotContain("ladder_changed");
    }

    @Test
    void whatIfWeighsTheSupposedFacts() {
        tower.desk.band = "very_high";
        var authority = tower.desk.row("GDPR-33-1");
        var supposed =
                tower.escalation().climbs(REFERENCE, tower.desk.hand.breach().facts(), null);
        assertThat(supposed.apply(authority)).first().satisfies(rung -> assertThat(rung.percent())
                .isEqualTo(10));
        assertThat(tower.escalation().climbs(REFERENCE, null, null).apply(authority))
                .first()
                .satisfies(rung -> assertThat(rung.percent()).isEqualTo(25));
        assertThat(tower.escalation().climbs(REFERENCE, null, Band.HIGH).apply(authority))
                .hasSize(5);
        assertThat(tower.escalation().ladders(REFERENCE).apply(authority)).isEqualTo("standard");
    }

    private List<Integer> percents() {
        return tower.rungOn(tower.authority()).stream()
                .map(Escalation.Rung::percent)
                .sorted()
                .toList();
    }
}
