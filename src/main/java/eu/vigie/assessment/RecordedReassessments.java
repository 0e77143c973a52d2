package eu.vigie.assessment;

import eu.vigie.breach.Breaches;
import eu.vigie.breach.FactsHistory;
import eu.vigie.refusal.NotFound;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class RecordedReassessments implements Reassessments {

    private final Assessments assessments;
    private final DecisionRows rows;
    private final Breaches breaches;
    private final FactsHistory history;
    private final KeptRules rules;

    RecordedReassessments(
            Assessments assessments, DecisionRows rows, Breaches breaches, FactsHistory history, KeptRules rules) {
        this.assessments = assessments;
        this.rows = rows;
        this.breaches = breaches;
        this.history = history;
        this.rules = rules;
    }

    @Override
    public Reassessment since(String breach, int number, Locale locale) {
        var found = breaches.get(breach);
        var kept = kept(breach, number);
        var earlier = assessments.decisions(breach).get(number - 1);
        long from = earlier.decision().factsVersion();
        return Reassessment.of(
                earlier,
                kept.in(locale),
                assessments.assess(found.facts(), false, locale),
                found.factsVersion(),
                history.differences(breach, from, found.factsVersion()));
    }

    @Override
    public Reproduction again(String breach, int number) {
        var kept = kept(breach, number);
        var of = kept.assessment().rules();
        var again = rules.recommendation(of).of(kept.facts(), of.set(), false, Locale.ROOT);
        var results = Reassessment.results(kept.assessment(), again);
        boolean same = results.isEmpty() && spoken(kept.assessment()).equals(spoken(again));
        return new Reproduction(number, of, same, results);
    }

    private static List<String> spoken(Assessment assessment) {
        return assessment.reasons().stream().map(Assessment.ReasonGiven::rule).toList();
    }

    private Snapshot kept(String breach, int number) {
        var all = rows.all(breach);
        var snapshot =
                number < 1 || number > all.size() ? null : all.get(number - 1).snapshot();
        if (snapshot == null) throw new NotFound("decision", breach + "/" + number);
        return snapshot;
    }
}
