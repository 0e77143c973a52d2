package eu.vigie.web.pages;

import eu.vigie.breach.*;
import java.util.List;

/** The questions behind the facts, in groups: what decides soonest comes first. */
record FactQuestions(String key, boolean open, List<Question> questions) {
    /** How a question is asked. */
    enum Kind {
        ONE,
        MANY,
        LIST,
        YES_NO,
        NUMBER,
        TEXT,
        DATA
    }

    /** One question: the fact's name as the contract has it, and the values to choose from. */
    record Question(String name, Kind kind, List<String> options) {}

    static final List<FactQuestions> GROUPS = List.of(
            new FactQuestions(
                    "what",
                    true,
                    List.of(
                            one("role", ProcessingRole.class),
                            yesNo("personalData"),
                            many("nature", Nature.class),
                            new Question("incidentKind", Kind.LIST, Codes.of(IncidentKind.class)),
                            one("cause", Cause.class))),
            new FactQuestions(
                    "whom",
                    true,
                    List.of(
                            of("persons.count", Kind.NUMBER),
                            one("persons.certainty", Certainty.class),
                            many("persons.categories", PersonCategory.class),
                            of("records.count", Kind.NUMBER),
                            one("records.certainty", Certainty.class),
                            new Question("data", Kind.DATA, Codes.of(DataCategory.class)),
                            one("identifiability", Identifiability.class),
                            yesNo("safetyCritical"),
                            yesNo("systemic"))),
            new FactQuestions(
                    "reach",
                    true,
                    List.of(
                            one("disclosure", Disclosure.class),
                            one("recipients", Recipients.class),
                            one("returnOrDeletion", ReturnOrDeletion.class),
                            one("unintelligible", Unintelligible.class),
                            one("misuse", Misuse.class))),
            new FactQuestions(
                    "effect",
                    true,
                    List.of(
                            one("effectOnPersons", Effect.class),
                            one("foreseeableEffect", Effect.class),
                            of("consequences", Kind.TEXT))),
            new FactQuestions(
                    "loss",
                    false,
                    List.of(
                            one("integrityLoss", IntegrityLoss.class),
                            one("availabilityLoss", AvailabilityLoss.class),
                            of("restoredAfterHours", Kind.NUMBER))),
            new FactQuestions(
                    "measures",
                    false,
                    List.of(
                            of("measuresTaken", Kind.TEXT),
                            of("measuresProposed", Kind.TEXT),
                            one("subsequentMeasures", SubsequentMeasures.class),
                            one("contactEffort", ContactEffort.class))));

    private static Question of(String name, Kind kind) {
        return new Question(name, kind, List.of());
    }

    private static Question yesNo(String name) {
        return new Question(name, Kind.YES_NO, List.of("true", "false"));
    }

    private static <E extends Enum<E>> Question one(String name, Class<E> type) {
        return new Question(name, Kind.ONE, Codes.of(type));
    }

    private static <E extends Enum<E>> Question many(String name, Class<E> type) {
        return new Question(name, Kind.MANY, Codes.of(type));
    }
}
