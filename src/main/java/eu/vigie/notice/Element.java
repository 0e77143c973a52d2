package eu.vigie.notice;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a letter must say: GDPR Art. 33(3)(b) to (d) and 34(2), SCC 2021/915 clause 9.2, and what the reader can do; and what makes
 * a report on what happened one.
 */
enum Element {
    NATURE("nature", List.of("nature")),
    CONTACT("contact", List.of("contact")),
    CONSEQUENCES("consequences", List.of("consequences")),
    MEASURES("measures", List.of("measuresTaken", "measuresProposed")),
    WHAT_YOU_CAN_DO("whatYouCanDo", List.of("whatYouCanDo")),
    DATA("data", List.of("dataCategories")),
    PERSONS("persons", List.of("persons"), List.of("personCategories", "personCount")),
    RECORDS("records", List.of("recordCount")),
    SUMMARY("summary", List.of("description")),
    IMPACT("impact", List.of("resourcesKnown")),
    TIME_LINE("timeLine", List.of("history")),
    CAUSE("cause", List.of("rootCause"));

    private static final Set<Element> TO_EVERYBODY =
            EnumSet.of(NATURE, CONTACT, CONSEQUENCES, MEASURES, WHAT_YOU_CAN_DO);

    /** Clause 9.2(a): categories and approximate numbers, of a processor to its controller; of personal data alone. */
    private static final Set<Element> TO_CONTROLLERS = EnumSet.range(NATURE, RECORDS);

    private static final Set<Element> OF_REPORT = EnumSet.of(SUMMARY, IMPACT, TIME_LINE, CAUSE, MEASURES, CONTACT);

    private final String code;
    private final List<List<String>> ways;

    Element(String code, List<String> names) {
        this.code = code;
        this.ways = List.of(names);
    }

    Element(String code, List<String> names, List<String> orThese) {
        this.code = code;
        this.ways = List.of(names, orThese);
    }

    /** What the letter on that template must say; one that follows the first owes what the first did. */
    static Set<Element> of(String template, boolean personalData) {
        if (template.equals(Templates.REPORT)) return OF_REPORT;
        return template.equals(Templates.OF_PERSONAL_DATA)
                        || Occasion.of(template).isPresent() && personalData
                ? TO_CONTROLLERS
                : TO_EVERYBODY;
    }

    String code() {
        return code;
    }

    /** The placeholders or sections that say it together; several where there is more than one way. */
    List<List<String>> ways() {
        return ways;
    }
}
