package eu.vigie.breach;

/** Who the persons concerned are (EDPB template, field 65). Values are the contract's, which writes them in lower snake case. */
public enum PersonCategory {
    CUSTOMERS,
    EMPLOYEES,
    MILITARY_OR_POLICE,
    MINORS,
    PATIENTS,
    STUDENTS,
    SUBSCRIBERS,
    USERS,
    VULNERABLE,
    OTHER
}
