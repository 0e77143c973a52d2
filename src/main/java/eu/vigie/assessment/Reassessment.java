package eu.vigie.assessment;

import eu.vigie.breach.FactDifference;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is otherwise since a decision: the facts, and what the rules make of them. The decision itself stays as it was.
 *
 * @param decision its number on the case
 * @param factsFrom the version of the facts it was taken on
 * @param factsTo the latest version
 * @param results what the rules recommend otherwise
 * @param newReasons rules that speak now and did not then
 * @param lostReasons rules that spoke then and do not now
 */
public record Reassessment(
        int decision,
        long factsFrom,
        long factsTo,
        List<FactDifference> facts,
        List<Result> results,
        List<Assessment.ReasonGiven> newReasons,
        List<Assessment.ReasonGiven> lostReasons) {

    /** {@code risk}, {@code authority}, {@code persons}, {@code controllers}, {@code exemption} or {@code score}. */
    public record Result(
            String result, @Nullable Object then, @Nullable Object now) {}

    static Reassessment of(
            DecisionOnRecord earlier, Assessment then, Assessment now, long version, List<FactDifference> facts) {
        return new Reassessment(
                earlier.number(),
                earlier.decision().factsVersion(),
                version,
                facts,
                results(then, now),
                only(now, then),
                only(then, now));
    }

    static List<Result> results(Assessment then, Assessment now) {
        return Stream.of(
                        new Result("risk", then.risk(), now.risk()),
                        new Result(
                                "authority",
                                then.duties().authority(),
                                now.duties().authority()),
                        new Result(
                                "persons", then.duties().persons(), now.duties().persons()),
                        new Result(
                                "controllers",
                                then.duties().controllers(),
                                now.duties().controllers()),
                        new Result("exemption", code(then.exemption()), code(now.exemption())),
                        new Result("score", score(then), score(now)))
                .filter(result -> !Objects.equals(result.then(), result.now()))
                .toList();
    }

    private static List<Assessment.ReasonGiven> only(Assessment here, Assessment there) {
        var others = there.reasons().stream().map(Assessment.ReasonGiven::rule).toList();
        return here.reasons().stream()
                .filter(reason -> !others.contains(reason.rule()))
                .toList();
    }

    private static @Nullable String code(@Nullable Exemption exemption) {
        return exemption == null ? null : exemption.code();
    }

    private static @Nullable String score(Assessment assessment) {
        return assessment.severity() == null
                ? null
                : assessment.severity().score().toPlainString();
    }
}
