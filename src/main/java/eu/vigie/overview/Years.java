package eu.vigie.overview;

/** Years in numbers, for who accounts for them (GDPR Art. 5(2), 33(5)). */
public interface Years {

    int FIRST = 2018;
    int LAST = 2999;

    /** Refuses a year before the GDPR applied, and one that nobody will see. */
    YearReport of(int year);
}
