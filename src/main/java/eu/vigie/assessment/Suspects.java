package eu.vigie.assessment;

import eu.vigie.breach.Facts;
import eu.vigie.breach.Nature;
import eu.vigie.breach.ProcessingRole;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which unknown facts can still change the answer. A fact is suspect when its mildest and its strictest value differ in the
 * result with all other unknown facts at one end, or all but one of them: so that of two facts that only decide together, both
 * are named. What stands between the data and whoever might read them is tried open too: behind a door that is shut nothing
 * else would ever seem to matter.
 */
final class Suspects {

    private static final Set<String> DOORS = Set.of("disclosure", "recipients", "unintelligible");

    private final Judge judge;
    private final RuleSet rules;
    private final Facts facts;
    private final List<FactAxis<?>> unknown;
    /** Whatever a fact decides, it decides for a controller; the role itself is named apart. */
    private final ProcessingRole role;

    private final Map<Facts, Judgement> judged = new HashMap<>();

    Suspects(Judge judge, RuleSet rules, Facts facts, List<FactAxis<?>> unknown) {
        this.judge = judge;
        this.rules = rules;
        this.facts = facts;
        this.unknown = unknown;
        this.role = Objects.requireNonNullElse(facts.role(), ProcessingRole.CONTROLLER);
    }

    /** In the order of the contract; never empty when asked of facts that leave the answer open. */
    List<String> names() {
        var names = new LinkedHashSet<String>();
        if (facts.role() == null) names.add("role");
        unknown.stream().filter(this::decides).map(this::name).forEach(names::add);
        if (names.isEmpty()) unknown.stream().map(this::name).forEach(names::add);
        return List.copyOf(names);
    }

    /** Of a part whose whole is unknown, the whole. */
    private String name(FactAxis<?> axis) {
        return facts.persons() == null && axis.name().startsWith("persons.") ? "persons" : axis.name();
    }

    private boolean decides(FactAxis<?> axis) {
        if (gate(axis)) return true;
        return surroundings(axis).anyMatch(others -> differ(axis.mildest(others), axis.strictest(others)));
    }

    /** Without personal data, or without the kind of loss, nothing else would ever seem to matter. */
    private static boolean gate(FactAxis<?> axis) {
        return axis.name().equals("personalData") || axis.name().equals("nature");
    }

    private Stream<Facts> surroundings(FactAxis<?> axis) {
        var others =
                unknown.stream().filter(other -> other != axis && !gate(other)).toList();
        var doors = others.stream().filter(Suspects::door).toList();
        var rooms = others.stream().filter(other -> !door(other)).toList();
        var entered = Horizon.complete(open(), doors, false);
        return Stream.concat(surroundings(open(), others), surroundings(entered, rooms));
    }

    private static Stream<Facts> surroundings(Facts open, List<FactAxis<?>> others) {
        return Stream.of(true, false)
                .flatMap(mild -> Stream.concat(
                        Stream.of(Horizon.complete(open, others, mild)),
                        others.stream().map(one -> allButOne(open, others, one, mild))));
    }

    private static boolean door(FactAxis<?> axis) {
        return DOORS.contains(axis.name());
    }

    private static Facts allButOne(Facts open, List<FactAxis<?>> others, FactAxis<?> one, boolean mild) {
        var rest = others.stream().filter(other -> other != one).toList();
        return Horizon.complete(mild ? one.strictest(open) : one.mildest(open), rest, mild);
    }

    private Facts open() {
        var personal = facts.personalData() == null ? FactsCopy.with(facts, "personalData", true) : facts;
        return facts.nature() == null ? FactsCopy.with(personal, "nature", List.of(Nature.values())) : personal;
    }

    private boolean differ(Facts one, Facts other) {
        return !judged(one).sameAs(judged(other));
    }

    private Judgement judged(Facts complete) {
        return judged.computeIfAbsent(complete, facts -> judge.judge(facts, role, rules, false));
    }
}
