package eu.vigie.assessment;

import eu.vigie.breach.DataCategory;
import eu.vigie.breach.Facts;
import eu.vigie.breach.Identifiability;
import eu.vigie.breach.IncidentKind;
import eu.vigie.breach.Insight;
import eu.vigie.breach.PersonCategory;
import eu.vigie.breach.ProcessingRole;
import eu.vigie.breach.Recipients;
import eu.vigie.breach.Unintelligible;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What an assessment costs, in bare evaluations: each of its tables once, asked of the engine itself in the same run, inputs
 * made beforehand; the tables of one word or number are asked for a usual one. Every round has facts that no round before it
 * had, so that no memory of answers flatters the figure; the first rounds warm the machine and do not count.
 */
@Tag("bench")
class PreviewCostTest {

    private static final int CASES = 250;
    private static final int WARM = 6;
    private static final int ROUNDS = 11;

    private final Tables bare = new Tables();

    /** The tasks take turns, so that a busy machine slows all of them. */
    @ParameterizedTest
    @ValueSource(ints = {0, 10, 25, 40, 60, 80, 100})
    void anAssessmentBesideItsTables(int unknownPercent) {
        var random = new RandomFacts(31 + unknownPercent, unknownPercent);
        var plain = assessments(false);
        var flips = assessments(true);
        var rounds = new double[3][ROUNDS];
        for (int round = -WARM; round < ROUNDS; round++) {
            var facts = random.stream(CASES).toList();
            var asked = facts.stream().map(this::everyTableOnce).toList();
            double[] micros = {micros(asked, this::answer), micros(facts, plain), micros(facts, flips)};
            for (int task = 0; task < micros.length && round >= 0; task++) rounds[task][round] = micros[task];
        }
        double tables = median(rounds[0]);
        System.out.printf(
                Locale.ROOT,
                "With %3d %% of the facts unknown: tables %.0f µs, preview %.2f ×, with flips %.1f ×%n",
                unknownPercent,
                tables,
                median(rounds[1]) / tables,
                median(rounds[2]) / tables);
    }

    private static Consumer<Facts> assessments(boolean flips) {
        var recommendation = Recommendation.by(new Tables());
        return facts -> recommendation.of(facts, RuleSet.GDPR, flips, Locale.ENGLISH);
    }

    /** Microseconds for one case, over all of them. */
    private static <T> double micros(List<T> cases, Consumer<T> task) {
        long start = System.nanoTime();
        cases.forEach(task);
        return (System.nanoTime() - start) / 1_000.0 / cases.size();
    }

    private static double median(double[] rounds) {
        Arrays.sort(rounds);
        return rounds[rounds.length / 2];
    }

    private void answer(List<AskedOfTheEngine> asked) {
        asked.forEach(one -> one.answer(bare));
    }

    private List<AskedOfTheEngine> everyTableOnce(Facts facts) {
        var situation = Situation.of(facts, bare);
        var danger = situation.danger(3, 2);
        return List.of(
                AskedOfTheEngine.of("exposure", situation.exposure()),
                AskedOfTheEngine.of("interruption", situation.interruption()),
                AskedOfTheEngine.of("doubts", situation.doubts(true)),
                AskedOfTheEngine.of("risk", danger),
                AskedOfTheEngine.of("high-risk", danger),
                AskedOfTheEngine.of("exemptions", new Question.Excuse(2, 2, false, true, false, false)),
                AskedOfTheEngine.of(
                        "duties",
                        new Question.Owed(
                                ProcessingRole.CONTROLLER.controls(), false, true, false, 2, false, RuleSet.GDPR)),
                AskedOfTheEngine.of("severity-data-context", new SeverityQuestion.Context("simple", Insight.PARTIAL)),
                AskedOfTheEngine.of(
                        "severity-circumstances",
                        new SeverityQuestion.Circumstances(Recipients.KNOWN, 0, "none", false)),
                AskedOfTheEngine.of("severity-ease", new SeverityQuestion.Ease(Identifiability.LIMITED)),
                AskedOfTheEngine.of("severity-bands", new SeverityQuestion.Score(2.5)),
                AskedOfTheEngine.of("severity-flags", new SeverityQuestion.Flags(900, Unintelligible.NO)),
                AskedOfTheEngine.of("data-kinds", new Question.Category(DataCategory.HEALTH)),
                AskedOfTheEngine.of("protected-people", new Question.Category(PersonCategory.MINORS)),
                AskedOfTheEngine.of("live-system", new Question.Kind(IncidentKind.RANSOMWARE)),
                AskedOfTheEngine.of("scale", new Question.Count(900)));
    }
}
