package eu.vigie.deadline;

/** What a regime itself allows when its limit falls on a weekend or holiday; information, never planned with. */
public enum WeekendRule {
    /** Del. Reg. (EU) 2025/301 Art. 5: until noon of the next working day; not for everyone. */
    NOON_NEXT_WORKING_DAY
}
