package eu.vigie.notice;

import eu.vigie.breach.Breach;
import eu.vigie.breach.Certainty;
import eu.vigie.breach.Facts;
import eu.vigie.breach.SubsequentMeasures;
import eu.vigie.estate.Organisation;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every letter about a case may name (GDPR Art. 33(3), 34(2); SCC 2021/915 clause 9.2). */
@Component
class CaseVocabulary {

    /** House rule: whoever was told something unfinished hears again within a day. */
    private static final Duration NEXT_UPDATE = Duration.ofHours(24);

    private final LocalTime times;

    CaseVocabulary(LocalTime times) {
        this.times = times;
    }

    Map<String, Object> of(Breach breach, Organisation organisation, Locale locale, Instant now) {
        Words words = new Words(locale);
        Facts facts = breach.facts();
        Map<String, Object> vocabulary = new HashMap<>();
        vocabulary.put("reference", breach.reference());
        vocabulary.put("title", breach.title());
        vocabulary.put("description", words.orUnknown(breach.description()));
        vocabulary.put("exercise", breach.exercise());
        vocabulary.put("organisation", organisation.name());
        vocabulary.put("contact", point(organisation.contact(), words));
        vocabulary.put("dpo", point(organisation.dpo(), words));
        vocabulary.put("detectedAt", times.of(breach.detectedAt(), locale));
        vocabulary.put("awareAt", times.of(breach.processorAwareAt(), locale));
        vocabulary.put("occurredFrom", time(breach.occurredFrom(), words, locale));
        vocabulary.put("occurredTo", time(breach.occurredTo(), words, locale));
        vocabulary.put("writtenAt", times.of(now, locale));
        vocabulary.put("nextUpdate", times.of(now.plus(NEXT_UPDATE), locale));
        vocabulary.put("whatYouCanDo", true);
        addFacts(vocabulary, facts, words);
        return vocabulary;
    }

    private static void addFacts(Map<String, Object> vocabulary, Facts facts, Words words) {
        vocabulary.put("nature", words.codes("nature", facts.nature()));
        vocabulary.put("disclosure", words.code("disclosure", facts.disclosure()));
        vocabulary.put("misuse", words.code("misuse", facts.misuse()));
        vocabulary.put("encryption", words.code("unintelligible", facts.unintelligible()));
        vocabulary.put("dataCategories", data(facts, words));
        Facts.Persons persons = facts.persons();
        vocabulary.put(
                "personCount", persons == null ? words.unknown() : number(persons.count(), persons.certainty(), words));
        vocabulary.put(
                "personCategories", persons == null ? words.unknown() : words.codes("person", persons.categories()));
        Facts.Records records = facts.records();
        vocabulary.put(
                "recordCount", records == null ? words.unknown() : number(records.count(), records.certainty(), words));
        vocabulary.put("consequences", words.orUnknown(facts.consequences()));
        vocabulary.put("measuresTaken", words.orUnknown(facts.measuresTaken()));
        vocabulary.put("measuresProposed", words.orUnknown(facts.measuresProposed()));
        vocabulary.put("status", words.say("status." + status(facts)));
    }

    private static String data(Facts facts, Words words) {
        return facts.data() == null
                ? words.unknown()
                : words.codes(
                        "data",
                        facts.data().stream().map(Facts.DataKind::category).toList());
    }

    private static String number(@Nullable Long count, @Nullable Certainty certainty, Words words) {
        if (count == null || certainty == Certainty.UNKNOWN) {
            return words.unknown();
        }
        return certainty == Certainty.EXACT ? count.toString() : words.say("about") + " " + count;
    }

    private static String status(Facts facts) {
        if (facts.restoredAfterHours() != null) {
            return "restored";
        }
        SubsequentMeasures measures = facts.subsequentMeasures();
        return measures == null ? "investigated" : measures.name();
    }

    private String time(@Nullable Instant at, Words words, Locale locale) {
        return at == null ? words.unknown() : times.of(at, locale);
    }

    private static String point(Organisation.@Nullable Point point, Words words) {
        return point == null
                ? words.unknown()
                : words.orUnknown(Stream.of(point.name(), point.email(), point.phone())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")));
    }
}
