package eu.vigie.overview;

/** How long something took, case by case. */
public enum Measure {
    /** From the beginning of the breach to the awareness that was stated; where nobody knows the beginning, not counted. */
    AWARENESS,
    /** From the awareness to the first decision on telling the authority. */
    DECISION,
    /** From the awareness to the first notification of an authority. */
    FILING,
    /** From the awareness to the last of those who were told, once nobody is left to tell. */
    REACHED
}
