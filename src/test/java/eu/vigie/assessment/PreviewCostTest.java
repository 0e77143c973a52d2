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
    private static final int ROUNDS = 9;
    private static final double WITHOUT_FLIPS = 2;
    private static final double WITH_FLIPS = 200;

    private final Tables bare = new Tables();

    /** Rounds of the three tasks alternate, so that a busy machine slows all of them. */
    @ParameterizedTest
    @ValueSource(ints = {0, 10, 25, 40, 60, 80, 100})
    void anAssessmentCostsLittleMoreThanItsTables(int unknownPercent) {
        var facts = new RandomFacts(31 + unknownPercent, unknownPercent)
                .stream(CASES).toList();
        List<Consumer<Facts>> tasks = List.of(this::everyTableOnce, assessments(false), assessments(true));
        var rounds = new double[tasks.size()][ROUNDS];
        for (int round = 0; round < ROUNDS; round++)
            for (int task = 0; task < tasks.size(); task++) rounds[task][round] = micros(facts, tasks.get(task));
        double empty = rounds[1][0] / rounds[0][0];
        double tables = median(rounds[0]);
        double plain = median(rounds[1]) / tables;
        double flips = median(rounds[2]) / tables;
        System.out.printf(
                Locale.ROOT,
                "With %3d %% of the facts unknown: tables %.0f µs, preview %.2f × (empty memory %.1f ×), flips %.1f ×%n",
                unknownPercent,
                tables,
                plain,
                empty,
                flips);
        // What is unknown is judged at both its ends, and asked after: that grows with the number of unknown facts.
        if (unknownPercent == 0) assertThat(plain).isLessThanOrEqualTo(WITHOUT_FLIPS);
        assertThat(flips).isLessThanOrEqualTo(WITH_FLIPS);
    }

    private static Consumer<Facts> assessments(boolean flips) {
        var recommendation = Recommendation.by(new Tables());
        return facts -> recommendation.of(facts, RuleSet.GDPR, flips, Locale.ENGLISH);
    }

    /** Microseconds for one case, over all of them. */
    private static double micros(List<Facts> facts, Consumer<Facts> task) {
        long start = System.nanoTime();
        facts.forEach(task);
        return (System.nanoTime() - start) / 1_000.0 / facts.size();
    }

    private static double median(double[] rounds) {
        Arrays.sort(rounds);
        return rounds[rounds.length / 2];
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
