package eu.vigie.notice;

import eu.vigie.breach.Certainty;
import eu.vigie.breach.Facts;
import eu.vigie.breach.SubsequentMeasures;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The facts of a case in the words of a letter. */
final class FactsVocabulary {

    private FactsVocabulary() {}

    static Map<String, Object> of(Facts facts, Words words) {
        Map<String, Object> vocabulary = new TreeMap<>();
        vocabulary.put("nature", words.codes("nature", facts.nature()));
        vocabulary.put("disclosure", words.code("disclosure", facts.disclosure()));
        vocabulary.put("misuse", words.code("misuse", facts.misuse()));
        vocabulary.put("encryption", words.code("unintelligible", facts.unintelligible()));
        vocabulary.put("dataCategories", data(facts, words));
        vocabulary.put("consequences", words.orUnknown(facts.consequences()));
        vocabulary.put("measuresTaken", words.orUnknown(facts.measuresTaken()));
        vocabulary.put("measuresProposed", words.orUnknown(facts.measuresProposed()));
        vocabulary.put("status", words.say("status." + status(facts)));
        addNumbers(vocabulary, facts, words);
        return vocabulary;
    }

    private static void addNumbers(Map<String, Object> vocabulary, Facts facts, Words words) {
        Facts.Persons persons = facts.persons() == null ? new Facts.Persons(null, null, null) : facts.persons();
        Facts.Records records = facts.records() == null ? new Facts.Records(null, null) : facts.records();
        String count = number(persons.count(), persons.certainty(), words);
        String categories = words.codes("person", persons.categories());
        vocabulary.put("personCount", count);
        vocabulary.put("personCategories", categories);
        vocabulary.put("persons", persons(count, categories, words));
        vocabulary.put("recordCount", number(records.count(), records.certainty(), words));
    }

    /** Number and kinds in one breath, so that nothing is said to be unknown twice. */
    private static String persons(String count, String categories, Words words) {
        if (categories.equals(words.unknown())) {
            return count;
        }
        return (count.equals(words.unknown()) ? words.say("numberUnknown") : count) + " (" + categories + ")";
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
        String number = words.number(count);
        return certainty == Certainty.EXACT ? number : words.say("about") + " " + number;
    }

    private static String status(Facts facts) {
        if (facts.restoredAfterHours() != null) {
            return "restored";
        }
        SubsequentMeasures measures = facts.subsequentMeasures();
        return measures == null ? "investigated" : measures.name();
    }
}
