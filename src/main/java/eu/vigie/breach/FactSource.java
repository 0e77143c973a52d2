package eu.vigie.breach;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** From where a fact is known. The API writes it in lower snake case. */
public enum FactSource {
    OWN_LOGS,
    STAFF,
    CUSTOMER,
    SUPPLIER,
    DATA_SUBJECT,
    FORENSICS,
    AUTHORITY,
    PRESS,
    ATTACKER,
    ESTIMATE,
    OTHER;

    /** Reads the name in lower snake case; empty when there is no such source. */
    public static Optional<FactSource> named(String name) {
        return Arrays.stream(values())
                .filter(source -> source.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
