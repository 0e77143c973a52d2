package eu.vigie.web.pages;

import eu.vigie.assessment.FirstQuestions;
import eu.vigie.breach.*;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The questions behind the facts, in groups: what decides comes first. */
record FactQuestions(String key, boolean open, List<Question> questions) {
    /** How a question is asked. */
    enum Kind {
        ONE,
        MANY,
        LIST,
        YES_NO,
        NUMBER,
        CODES,
        TEXT,
        DATA
    }

    /** One question: the fact's name as the contract has it, and the values to choose from. */
    record Question(String name, Kind kind, List<String> options) {}

    private static final List<FactQuestions> SUBJECTS = List.of(
            new FactQuestions(
                    "what",
                    List.of(
                            one("role", ProcessingRole.class),
                            yesNo("personalData"),
                            many("nature", Nature.class),
                            new Question("incidentKind", Kind.LIST, Codes.of(IncidentKind.class)),
                            one("cause", Cause.class))),
            new FactQuestions(
                    "whom",
                    List.of(
                            of("persons.count", Kind.NUMBER),
                            one("persons.certainty", Certainty.class),
                            many("persons.categories", PersonCategory.class),
                            of("persons.memberStates", Kind.CODES),
                            of("records.count", Kind.NUMBER),
                            one("records.certainty", Certainty.class),
                            new Question("data", Kind.DATA, Codes.of(DataCategory.class)),
                            one("identifiability", Identifiability.class),
                            yesNo("safetyCritical"),
                            yesNo("systemic"))),
            new FactQuestions(
                    "reach",
                    List.of(
                            one("disclosure", Disclosure.class),
                            one("recipients", Recipients.class),
                            one("returnOrDeletion", ReturnOrDeletion.class),
                            one("unintelligible", Unintelligible.class),
                            one("misuse", Misuse.class))),
            new FactQuestions(
                    "effect",
                    List.of(
                            one("effectOnPersons", Effect.class),
                            one("foreseeableEffect", Effect.class),
                            of("consequences", Kind.TEXT))),
            new FactQuestions(
                    "loss",
                    List.of(
                            one("integrityLoss", IntegrityLoss.class),
                            one("availabilityLoss", AvailabilityLoss.class),
                            of("restoredAfterHours", Kind.NUMBER))),
            new FactQuestions(
                    "measures",
                    List.of(
                            of("measuresTaken", Kind.TEXT),
                            of("measuresProposed", Kind.TEXT),
                            one("subsequentMeasures", SubsequentMeasures.class),
                            one("contactEffort", ContactEffort.class))));

    /** The short path: what decides is asked first and open, the rest is one click away, subject by subject. */
    static final List<FactQuestions> GROUPS = Stream.concat(
                    Stream.of(first()), SUBJECTS.stream().map(FactQuestions::later))
            .toList();

    /** The same without the texts, which decide nothing and are of no use without a case. */
    static final List<FactQuestions> WITHOUT_TEXT =
            GROUPS.stream().map(FactQuestions::withoutText).toList();

    private FactQuestions withoutText() {
        return new FactQuestions(
                key,
                open,
                questions.stream()
                        .filter(question -> question.kind() != Kind.TEXT)
                        .toList());
    }

    private FactQuestions(String key, List<Question> questions) {
        this(key, false, questions);
    }

    private static FactQuestions first() {
        var all = SUBJECTS.stream()
                .flatMap(subject -> subject.questions().stream())
                .collect(Collectors.toMap(Question::name, Function.identity()));
        return new FactQuestions(
                "first",
                true,
                FirstQuestions.FACTS.stream()
                        .map(all::get)
                        .map(Objects::requireNonNull)
                        .toList());
    }

    private FactQuestions later() {
        return new FactQuestions(
                key,
                questions.stream()
                        .filter(question -> !FirstQuestions.FACTS.contains(question.name()))
                        .toList());
    }

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
