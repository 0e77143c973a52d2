package eu.vigie.assessment;

import java.util.Locale;
import java.util.Optional;

/** Which law rules the duty to notify the authority. */
public enum RuleSet {
    /** GDPR Art. 33(1) as it stands: every risk. */
    GDPR,
    /** The proposal COM(2025) 837 ("Digital Omnibus"), not in force: high risk only. For what-if questions alone. */
    OMNIBUS;

    /** Reads the set's name in lower case; empty when there is no such set. */
    public static Optional<RuleSet> named(String name) {
        for (RuleSet rules : values())
            if (rules.name().toLowerCase(Locale.ROOT).equals(name)) return Optional.of(rules);
        return Optional.empty();
    }
}
