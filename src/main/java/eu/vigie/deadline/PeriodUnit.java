package eu.vigie.deadline;

/** In what a period is expressed; {@link #NONE} is "without undue delay": the law names no number. */
public enum PeriodUnit {
    HOURS,
    DAYS,
    MONTHS,
    NONE
}
