package eu.vigie.notice;

import eu.vigie.breach.Breach;
import eu.vigie.breach.Certainty;
import eu.vigie.breach.DataCategory;
import eu.vigie.breach.Disclosure;
import eu.vigie.breach.Facts;
import eu.vigie.breach.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a letter must own up to not knowing yet: whoever reads it can tell silence from absence. */
final class OpenQuestions {

    private OpenQuestions() {}

    static List<Map<String, Object>> of(Breach breach, NoticeRow notice, Words words) {
        Map<String, Boolean> open = new LinkedHashMap<>();
        Facts facts = breach.facts();
        open.put("occurredFrom", breach.occurredFrom() == null);
        open.put("occurredTo", breach.occurredTo() == null);
        open.put("disclosure", facts.disclosure() == null || facts.disclosure() == Disclosure.TO_BE_DETERMINED);
        open.put("dataCategories", dataUnknown(facts));
        if (!NoticeKind.TO_PERSONS.contains(notice.kind())) {
            open.put("personCount", breach.outcome() != Outcome.PROJECT_DATA_BREACH && personsUnknown(facts));
            open.put("recordCount", recordsUnknown(facts));
        }
        open.put("consequences", unsaid(facts.consequences()));
        open.put("measuresProposed", unsaid(facts.measuresProposed()));
        List<Map<String, Object>> questions = new ArrayList<>();
        open.forEach((name, unknown) -> {
            if (unknown) {
                questions.add(Map.of("question", words.say("open." + name)));
            }
        });
        return questions;
    }

    private static boolean dataUnknown(Facts facts) {
        return facts.data() == null
                || facts.data().isEmpty()
                || facts.data().stream().anyMatch(kind -> kind.category() == DataCategory.NOT_KNOWN);
    }

    private static boolean personsUnknown(Facts facts) {
        Facts.Persons persons = facts.persons();
        return persons == null || persons.count() == null || persons.certainty() == Certainty.UNKNOWN;
    }

    private static boolean recordsUnknown(Facts facts) {
        Facts.Records records = facts.records();
        return records == null || records.count() == null || records.certainty() == Certainty.UNKNOWN;
    }

    private static boolean unsaid(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
