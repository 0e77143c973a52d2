package eu.vigie.assessment;

import java.util.Locale;

/** Decisions seen again: against the facts of today, and by the rules of their day. */
public interface Reassessments {

    /** What is otherwise since that decision, in the given language. Refuses an unknown number and one too old to compare. */
    Reassessment since(String breach, int number, Locale locale);

    /** The facts of that decision judged once more by the tables it was taken with. Refuses as {@link #since} does. */
    Reproduction again(String breach, int number);
}
