package eu.vigie.drill;

import eu.vigie.breach.Breach;
import eu.vigie.breach.BreachState;
import eu.vigie.breach.Breaches;
import eu.vigie.breach.Facts;
import eu.vigie.breach.FactsHistory;
import eu.vigie.breach.FactsOnRecord;
import eu.vigie.breach.PatchedFacts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Closed cases as scenarios: their report and first facts are what is known at the start, and each later version of the facts comes
 * as long after it as it came then. What people wrote in their own words then, title and description too, is left to those who are
 * drilled: it may name people, and a drill is kept when its case is erased (GDPR Art. 5(1)(e)).
 */
@Component
class ClosedCases {

    static final String PREFIX = "case:";

    private static final int MOST_INJECTS = 100;
    private static final Duration LONGEST = Duration.ofDays(90);
    private static final List<String> OWN_WORDS = List.of("consequences", "measuresTaken", "measuresProposed");

    private final Breaches breaches;
    private final FactsHistory history;

    ClosedCases(Breaches breaches, FactsHistory history) {
        this.breaches = breaches;
        this.history = history;
    }

    /**
     * {@code case:2026-0007}; empty for what is no such case, or runs. Refuses one whose erasure was approved: of its facts the half is
     * gone.
     */
    Optional<Played> find(String id, Locale locale) {
        if (!id.startsWith(PREFIX)) return Optional.empty();
        String reference = id.substring(PREFIX.length());
        breaches.hold(reference);
        return breaches.find(reference)
                .filter(one -> one.state() == BreachState.CLOSED)
                .map(one -> played(id, one, locale));
    }

    private Played played(String id, Breach was, Locale locale) {
        List<FactsOnRecord> versions = history.versions(was.reference());
        var words = new DrillWords(locale);
        return new Played(
                id,
                words.say("drill.of-case", was.reference()),
                words.say("drill.of-case.text", was.reference()),
                was.discoveredBy(),
                was.occurredFrom() == null ? null : Duration.between(was.occurredFrom(), was.detectedAt()),
                List.of(),
                was.systems(),
                withoutOwnWords(versions.get(0).facts()),
                injects(was, versions, words));
    }

    private static List<Played.Coming> injects(Breach was, List<FactsOnRecord> versions, DrillWords words) {
        List<Played.Coming> coming = new ArrayList<>();
        for (int next = 1; next < versions.size() && coming.size() < MOST_INJECTS; next++) {
            FactsOnRecord version = versions.get(next);
            Map<String, @Nullable Object> changed =
                    changed(versions.get(next - 1).facts(), version.facts());
            Duration after =
                    Duration.between(was.reportedAt(), version.changedAt()).multipliedBy(was.speed());
            if (changed.isEmpty() || after.compareTo(LONGEST) > 0) continue;
            coming.add(new Played.Coming(
                    "facts-" + version.version(),
                    after,
                    InjectKind.FACTS,
                    words.say("drill.more-known"),
                    words.say("drill.more-known.text", String.join(", ", changed.keySet())),
                    null,
                    new Played.Effect(changed, null, null)));
        }
        return coming;
    }

    private static Map<String, @Nullable Object> changed(Facts before, Facts after) {
        Map<String, @Nullable Object> changed = PatchedFacts.changes(before, after);
        OWN_WORDS.forEach(changed::remove);
        return changed;
    }

    private static Facts withoutOwnWords(Facts facts) {
        Map<String, @Nullable Object> none = new HashMap<>();
        OWN_WORDS.forEach(field -> none.put(field, null));
        return PatchedFacts.of(facts, none);
    }
}
