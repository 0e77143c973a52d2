package eu.vigie.assessment;

/** Why persons need not be told although the risk is high (GDPR Art. 34(3)). The contract writes {@code 34_3_a}. */
public enum Exemption {
    PROTECTED_BEFOREHAND("34_3_a"),
    RISK_REMOVED_AFTERWARDS("34_3_b"),
    DISPROPORTIONATE_EFFORT("34_3_c");

    private final String code;

    Exemption(String code) {
        this.code = code;
    }

    /** The exemption as the contract writes it. */
    public String code() {
        return code;
    }

    /** Reads what {@link #code()} writes; refuses anything else with {@link IllegalArgumentException}. */
    public static Exemption of(String code) {
        for (Exemption exemption : values()) if (exemption.code.equals(code)) return exemption;
        throw new IllegalArgumentException(code);
    }
}
