package eu.vigie.notice;

import java.util.List;

/** What a letter must say: GDPR Art. 33(3)(b) to (d) and 34(2), SCC 2021/915 clause 9.2, and what the reader can do. */
enum Element {
    NATURE("nature", List.of("nature")),
    CONTACT("contact", List.of("contact")),
    CONSEQUENCES("consequences", List.of("consequences")),
    MEASURES("measures", List.of("measuresTaken", "measuresProposed")),
    WHAT_YOU_CAN_DO("whatYouCanDo", List.of("whatYouCanDo"));

    private final String code;
    private final List<String> names;

    Element(String code, List<String> names) {
        this.code = code;
        this.names = names;
    }

    String code() {
        return code;
    }

    /** The placeholders or sections that say it. */
    List<String> names() {
        return names;
    }
}
