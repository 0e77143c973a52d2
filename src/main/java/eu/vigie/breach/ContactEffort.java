package eu.vigie.breach;

/** What it takes to reach each person (GDPR Art. 34(3)(c)). Values are the contract's, which writes them in lower snake case. */
public enum ContactEffort {
    PROPORTIONATE,
    DISPROPORTIONATE
}
