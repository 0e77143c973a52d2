package eu.vigie.authority;

import java.util.Locale;

/** Why an authority is competent for a case. */
public enum Ground {
    /** The main establishment lies in its country: it alone is told, wherever the persons live (GDPR Art. 55, 56(1)). */
    MAIN_ESTABLISHMENT,
    /** The controller has no establishment in the EEA, and persons concerned live there (EDPB 9/2022 v2.0 para. 73). */
    PERSONS_LIVE_THERE,
    /** Nobody has said yet where the persons live: an unneeded clock can be stopped, a missed one cannot be turned back. */
    NOT_YET_KNOWN,
    /** A person said so, with a reason. */
    PERSON;

    /** As the contract writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
