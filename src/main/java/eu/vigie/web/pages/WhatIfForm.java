package eu.vigie.web.pages;

import static java.util.stream.Collectors.toMap;

import eu.vigie.assessment.Band;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Facts;
import eu.vigie.breach.FactsCheck;
import eu.vigie.breach.Insight;
import eu.vigie.breach.Outcome;
import eu.vigie.obligation.Supposition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may be supposed of a case; what is left open stays as it is. */
record WhatIfForm(Breach breach, Reader reader) {

    /** The facts that move duties or severity. */
    private static final Set<String> DECIDING = Set.of(
            "role",
            "cause",
            "persons.count",
            "identifiability",
            "disclosure",
            "recipients",
            "unintelligible",
            "integrityLoss",
            "availabilityLoss",
            "effectOnPersons",
            "foreseeableEffect");

    private static final String NOT_CONCERNED = "not_concerned";

    /** What is supposed; what cannot be is put on the form as wrong. */
    Supposition read(PageForm form) {
        choice(form, "outcome", outcomes());
        choice(form, "severity", bands());
        questions().forEach(question -> choice(form, question.name(), question.options()));
        kinds().forEach(kind -> choice(form, "data." + kind, insights()));
        return new Supposition(
                Moments.read(form, "controllerAwareAt", reader),
                Moments.read(form, "processorAwareAt", reader),
                Codes.read(Outcome.class, form.given("outcome")),
                facts(form),
                form.given("rules"),
                Codes.read(Band.class, form.given("severity")));
    }

    /** The questions but the role, which stands with the outcome. */
    public List<FactQuestions.Question> facts() {
        return questions().filter(question -> !question.name().equals("role")).toList();
    }

    public FactQuestions.Question role() {
        return questions()
                .filter(question -> question.name().equals("role"))
                .findFirst()
                .orElseThrow();
    }

    /** Kinds of data; each with what its fields reveal. */
    public List<String> kinds() {
        return FactQuestions.GROUPS.stream()
                .flatMap(group -> group.questions().stream())
                .filter(question -> question.kind() == FactQuestions.Kind.DATA)
                .flatMap(question -> question.options().stream())
                .toList();
    }

    public List<String> outcomes() {
        return Codes.of(Outcome.class);
    }

    public List<String> bands() {
        return Codes.of(Band.class);
    }

    public List<String> insights() {
        return Stream.concat(Codes.of(Insight.class).stream(), Stream.of(NOT_CONCERNED))
                .toList();
    }

    /** How it is, in words. */
    public String present(String name) {
        if (name.equals("outcome")) return reader.option(name, breach.outcome());
        if (name.startsWith("data.")) return insight(name);
        return known().getOrDefault(name, reader.option(name, null));
    }

    /** True where one of the facts is supposed otherwise: they are then shown unfolded. */
    public boolean unfolded(PageForm form) {
        return names().stream().anyMatch(name -> form.given(name) != null || form.error(name) != null);
    }

    private @Nullable Facts facts(PageForm form) {
        var supposed = FactsTyped.form(breach.facts());
        names().forEach(name -> replace(supposed, name, form.given(name)));
        var role = form.given("role");
        replace(supposed, "role", role);
        if (role == null && names().stream().allMatch(name -> form.given(name) == null)) return null;
        var facts = FactsForm.read(supposed, reader);
        supposed.errors().forEach(form::wrong);
        FactsCheck.faults(facts).forEach(fault -> form.wrong(fault.field(), FaultWords.sentence(fault, reader)));
        return facts;
    }

    /** An address may be written by hand: what is none of the answers is said at its field. */
    private void choice(PageForm form, String name, List<String> options) {
        var value = form.given(name);
        if (value != null && !options.isEmpty() && !options.contains(value))
            form.wrong(name, reader.say("fault.choose"));
    }

    private static void replace(PageForm supposed, String name, @Nullable String value) {
        if (value != null) supposed.replace(name, value.equals(NOT_CONCERNED) ? "" : value);
    }

    /** The names of all fields behind the facts. */
    private List<String> names() {
        var names = new ArrayList<>(
                facts().stream().map(FactQuestions.Question::name).toList());
        kinds().forEach(kind -> names.add("data." + kind));
        return names;
    }

    private static Stream<FactQuestions.Question> questions() {
        return FactQuestions.GROUPS.stream()
                .flatMap(group -> group.questions().stream())
                .filter(question -> DECIDING.contains(question.name()));
    }

    private Map<String, String> known() {
        return FactsTyped.lines(breach.facts(), reader).stream()
                .collect(toMap(FactsTyped.Line::name, FactsTyped.Line::value));
    }

    private String insight(String name) {
        var typed = FactsTyped.form(breach.facts()).given(name);
        return reader.option("insight", typed == null ? NOT_CONCERNED : typed);
    }
}
