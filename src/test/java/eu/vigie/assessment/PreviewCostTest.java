package eu.vigie.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.breach.Facts;
import eu.vigie.breach.Insight;
import eu.vigie.breach.ProcessingRole;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What an assessment costs, in bare evaluations: each of the tables once, asked of the engine itself on the same facts in the
 * same run. The assessments start with an empty memory, as after a restart.
 */
@Tag("bench")
class PreviewCostTest {

    private static final int CASES = 120;
    private static final int ROUNDS = 5;
    private static final double WITHOUT_FLIPS = 2;
    private static final double WITH_FLIPS = 200;

    private final Tables bare = new Tables();

    @ParameterizedTest
    @ValueSource(ints = {0, 25, 60})
    void anAssessmentCostsLittleMoreThanItsTables(int unknownPercent) {
        var facts = new RandomFacts(31 + unknownPercent, unknownPercent)
                .stream(CASES).toList();
        double tables = median(facts, this::everyTableOnce);
        double plain = median(facts, assessments(false));
        double flips = median(facts, assessments(true));
        System.out.printf(
                Locale.ROOT,
                "With %2d %% of the facts unknown: tables %.0f µs, preview %.2f ×, with flips %.1f ×%n",
                unknownPercent,
                tables,
                plain / tables,
                flips / tables);
        // What is unknown is judged at both its ends, and asked after one by one: that is more than one evaluation.
        assertThat(plain / tables).isLessThanOrEqualTo(unknownPercent == 0 ? WITHOUT_FLIPS : WITH_FLIPS);
        assertThat(flips / tables).isLessThanOrEqualTo(WITH_FLIPS);
    }

    private static Consumer<Facts> assessments(boolean flips) {
        var recommendation = Recommendation.by(new Tables());
        return facts -> recommendation.of(facts, RuleSet.GDPR, flips, Locale.ENGLISH);
    }

    /** Microseconds for one case: the median of some rounds over all of them. */
    private static double median(List<Facts> facts, Consumer<Facts> task) {
        var rounds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            facts.forEach(task);
            rounds[round] = (System.nanoTime() - start) / 1_000.0 / facts.size();
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }

    private void everyTableOnce(Facts facts) {
        var situation = Situation.of(facts, bare);
        bare.evaluate("exposure", situation.exposure().inputs());
        bare.evaluate("interruption", situation.interruption().inputs());
        bare.evaluate("doubts", situation.doubts(true).inputs());
        bare.evaluate("risk", situation.danger(3, 2).inputs());
        bare.evaluate("high-risk", situation.danger(3, 2).inputs());
        bare.evaluate(
                "exemptions",
                Map.of(
                        "risk",
                        2,
                        "riskIfReadable",
                        2,
                        "intact",
                        false,
                        "removed",
                        true,
                        "disproportionate",
                        false,
                        "harmSeen",
                        false));
        bare.evaluate(
                "duties",
                Map.of(
                        "controls", ProcessingRole.CONTROLLER.controls(),
                        "processes", false,
                        "personalData", true,
                        "denied", false,
                        "risk", 2,
                        "exempt", false,
                        "rules", "gdpr"));
        bare.evaluate("severity-data-context", Map.of("family", "simple", "insight", FactAxis.code(Insight.PARTIAL)));
        bare.evaluate(
                "severity-circumstances",
                Map.of("recipients", "known", "alteration", 0, "loss", "none", "malicious", false));
    }
}
