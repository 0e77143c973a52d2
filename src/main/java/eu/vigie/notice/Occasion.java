package eu.vigie.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a further letter to customers is for; each has wordings of its own. */
public enum Occasion {
    /** What is new, what is still not known, what comes next. */
    UPDATE,
    /** The end of the case: cause, measures, since when the service is back. */
    CLOSING;

    /** As the API writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String template() {
        return "customer/" + code();
    }

    /** Empty for the wording of a first letter. */
    static Optional<Occasion> of(String template) {
        return Arrays.stream(values())
                .filter(one -> one.template().equals(template))
                .findFirst();
    }
}
