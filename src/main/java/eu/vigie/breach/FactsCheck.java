package eu.vigie.breach;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.ReadableText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Facts that cannot be: values out of range, and pairs that contradict each other (both fields are named). */
public final class FactsCheck {

    /** More people than live on Earth cannot be concerned. */
    public static final long WORLD_POPULATION = 8_300_000_000L;

    static final long MOST_RECORDS = 1_000_000_000_000L;
    static final int LONGEST_TEXT = 20_000;
    static final int LONGEST_LIST = 100;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final BigDecimal HOURS_OF_A_CENTURY = BigDecimal.valueOf(876_600);

    private FactsCheck() {}

    /** What is wrong with the facts; empty when nothing is. */
    public static List<Fault> faults(Facts facts) {
        var faults = new ArrayList<Fault>();
        ranges(facts, faults);
        lists(facts, faults);
        texts(facts, faults);
        contradictions(facts, faults);
        return List.copyOf(faults);
    }

    private static void ranges(Facts facts, List<Fault> faults) {
        if (facts.persons() != null) count("persons.count", facts.persons().count(), WORLD_POPULATION, faults);
        if (facts.records() != null) count("records.count", facts.records().count(), MOST_RECORDS, faults);
        var hours = facts.restoredAfterHours();
        if (hours == null) return;
        if (hours.signum() < 0) faults.add(Fault.of("restoredAfterHours", "negative"));
        if (hours.compareTo(HOURS_OF_A_CENTURY) > 0)
            faults.add(Fault.of("restoredAfterHours", "too-large", HOURS_OF_A_CENTURY));
    }

    private static void count(String field, @Nullable Long count, long most, List<Fault> faults) {
        if (count == null) return;
        if (count < 0) faults.add(Fault.of(field, "negative"));
        if (count > most) faults.add(Fault.of(field, "too-large", most));
    }

    private static void lists(Facts facts, List<Fault> faults) {
        list("nature", facts.nature(), faults);
        list("data", facts.data(), faults);
        if (facts.persons() != null) {
            list("persons.categories", facts.persons().categories(), faults);
            list("persons.memberStates", facts.persons().memberStates(), faults);
            countries(facts.persons().memberStates(), faults);
        }
        if (facts.data() == null) return;
        for (int index = 0; index < facts.data().size(); index++)
            if (categoryMissing(facts.data().get(index)))
                faults.add(Fault.of("data[" + index + "].category", "value-missing"));
    }

    // A document read leniently may carry a null in the list.
    @SuppressWarnings("NullAway")
    private static void countries(@Nullable List<String> countries, List<Fault> faults) {
        if (countries == null) return;
        for (int index = 0; index < countries.size(); index++)
            if (countries.get(index) == null || !COUNTRIES.contains(countries.get(index)))
                faults.add(Fault.of("persons.memberStates[" + index + "]", "country"));
    }

    // The category is mandatory in an entry; a document read leniently may still lack it.
    @SuppressWarnings("NullAway")
    private static boolean categoryMissing(Facts.DataKind kind) {
        return kind.category() == null;
    }

    private static void list(String field, @Nullable List<?> list, List<Fault> faults) {
        if (list == null) return;
        if (list.isEmpty()) faults.add(Fault.of(field, "empty-list"));
        if (list.size() > LONGEST_LIST) faults.add(Fault.of(field, "list-too-long", LONGEST_LIST));
    }

    private static void texts(Facts facts, List<Fault> faults) {
        text("consequences", facts.consequences(), faults);
        text("measuresTaken", facts.measuresTaken(), faults);
        text("measuresProposed", facts.measuresProposed(), faults);
    }

    private static void text(String field, @Nullable String text, List<Fault> faults) {
        if (text == null) return;
        if (text.length() > LONGEST_TEXT) faults.add(Fault.of(field, "text-too-long", LONGEST_TEXT));
        if (!ReadableText.is(text)) faults.add(Fault.of(field, "text-unprintable"));
    }

    private static void contradictions(Facts facts, List<Fault> faults) {
        if (facts.disclosure() == Disclosure.EXCLUDED_BY_EVIDENCE && facts.recipients() == Recipients.PUBLIC)
            faults.addAll(pair("disclosure", "recipients", "excluded-yet-public"));
        if (facts.availabilityLoss() == AvailabilityLoss.PERMANENT && facts.restoredAfterHours() != null)
            faults.addAll(pair("availabilityLoss", "restoredAfterHours", "permanent-yet-restored"));
        if (nobody(facts) && facts.misuse() == Misuse.OBSERVED)
            faults.addAll(pair("persons.count", "misuse", "nobody-yet-misused"));
    }

    private static boolean nobody(Facts facts) {
        var persons = facts.persons();
        return persons != null && persons.count() != null && persons.count() == 0;
    }

    private static List<Fault> pair(String one, String other, String code) {
        return Stream.of(one, other)
                .map(field -> Fault.of(field, code, one, other))
                .toList();
    }
}
