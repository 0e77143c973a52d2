package eu.vigie.assessment;

import java.util.Locale;

/**
 * Severity after ENISA 2013, with what practice presumes of it: low, record only; medium, tell the authority; high, tell the
 * persons too. A presumption alone: the rules recommend and people decide.
 */
public enum Band {
    LOW,
    MEDIUM,
    HIGH,
    VERY_HIGH;

    public boolean presumesAuthority() {
        return this != LOW;
    }

    public boolean presumesPersons() {
        return this == HIGH || this == VERY_HIGH;
    }

    /** Of its code, as an assessment gives it. */
    static Band of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
