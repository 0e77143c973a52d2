package eu.vigie.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.breach.Facts;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is asked first is what decides most often. */
class FirstQuestionsTest {

    /** Asked once something else is known: they excuse, or tell more of a loss or of the people that were named before. */
    private static final Set<String> LATER = Set.of(
            "foreseeableEffect",
            "subsequentMeasures",
            "contactEffort",
            "integrityLoss",
            "availabilityLoss",
            "safetyCritical");

    @Test
    void theTenFactsOfTheFirstHourAreThoseThatDecideMostOften() {
        Map<String, Long> decides = GuidelineCase.all()
                .map(GuidelineCase.Told::facts)
                .flatMap(facts -> deciding(facts).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        decides.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(fact -> System.out.printf("Decides in %4d tellings: %s%n", fact.getValue(), fact.getKey()));
        var rarest = FirstQuestions.FACTS.stream().mapToLong(decides::get).min().orElseThrow();
        assertThat(FirstQuestions.FACTS).hasSize(10).doesNotHaveDuplicates();
        assertThat(decides)
                .as("what is asked later decides no more often")
                .allSatisfy((fact, times) ->
                        assertThat(first(fact) || times <= rarest).as(fact).isTrue());
    }

    private static boolean first(String fact) {
        return FirstQuestions.FACTS.contains(fact) || LATER.contains(fact);
    }

    private static Set<String> deciding(Facts facts) {
        return PlainRules.withFlips(facts).flips().stream()
                .filter(flip -> flip.with() == null)
                .map(flip -> flip.fact().startsWith("data") ? "data" : flip.fact())
                .collect(Collectors.toSet());
    }
}
