package eu.vigie.assessment;

import java.util.List;

/**
 * The ten facts to ask in the first hour: those whose change changes a duty in the most tellings of the EDPB's cases
 * ({@code FirstQuestionsTest} counts). All others follow later.
 */
public final class FirstQuestions {

    /** By name, in the order of asking. */
    public static final List<String> FACTS = List.of(
            "role",
            "personalData",
            "nature",
            "data",
            "persons.count",
            "disclosure",
            "recipients",
            "unintelligible",
            "misuse",
            "effectOnPersons");

    private FirstQuestions() {}
}
