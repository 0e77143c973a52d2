package eu.vigie.notice;

import eu.vigie.breach.Breach;
import eu.vigie.breach.Outcome;

/** The wordings with which letters begin, by their names under {@code templates/}; a further letter's are its {@link Occasion}'s. */
final class Templates {

    /** The report that a customer asked for. */
    static final String REPORT = "customer/rfo";

    /** To customers whose personal data may be concerned (GDPR Art. 33(2)). */
    static final String OF_PERSONAL_DATA = "customer/personal-data-breach";

    /** To customers of whose project only data that concern nobody are affected. */
    static final String OF_PROJECT_DATA = "customer/project-data-breach";

    private Templates() {}

    /** What a letter of that kind says of the case as it is now. */
    static String of(NoticeKind kind, Breach breach) {
        return switch (kind) {
            case CUSTOMER, CONTROLLER ->
                breach.outcome() == Outcome.PROJECT_DATA_BREACH ? OF_PROJECT_DATA : OF_PERSONAL_DATA;
            case PERSON -> "person/high-risk";
            case PUBLIC -> "public/communication";
            case RFO -> REPORT;
            default -> throw new NoticeConflict("no-template");
        };
    }
}
