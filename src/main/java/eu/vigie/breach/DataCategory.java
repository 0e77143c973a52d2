package eu.vigie.breach;

/** Which kind of data (EDPB template, field 70). Values are the contract's, which writes them in lower snake case. */
public enum DataCategory {
    BASIC_IDENTITY,
    CONTACT,
    BIOMETRIC,
    CRIMINAL,
    POLITICAL,
    ETHNIC,
    RELIGIOUS,
    SEX_LIFE,
    UNION,
    GENETIC,
    HEALTH,
    FINANCIAL,
    EMPLOYMENT_HEALTH,
    IDENTIFICATION_NUMBERS,
    LOCATION,
    OFFICIAL_DOCUMENTS,
    PAYMENT_MEANS,
    PROFILE,
    CREDENTIALS,
    NOT_KNOWN,
    OTHER
}
