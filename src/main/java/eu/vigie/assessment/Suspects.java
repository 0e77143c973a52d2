package eu.vigie.assessment;

import eu.vigie.breach.Facts;
import eu.vigie.breach.Nature;
import eu.vigie.breach.ProcessingRole;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Which unknown facts can still change the answer. A fact is suspect when its mildest and its strictest value differ in the
 * result with all other unknown facts at one end, or all but one of them: so that of two facts that only decide together, both
 * are named. What stands between the data and whoever might read them is tried open too: behind a door that is shut nothing
 * else would ever seem to matter.
 *
 * <p>No rule weakens when a fact gets stricter, so that what two sets of strict facts agree on, every set between them says
 * too: where adding a whole group of facts changes nothing, none of the group is tried alone.
 */
final class Suspects {

    private static final Set<String> DOORS = Set.of("disclosure", "recipients", "unintelligible");

    private final Judge judge;
    private final RuleSet rules;
    private final Facts facts;
    private final List<FactAxis<?>> unknown;
    /** Whatever a fact decides, it decides for a controller; the role itself is named apart. */
    private final ProcessingRole role;

    /** The unknown facts but for the gates, which stand open; each is a bit by its place. */
    private final List<FactAxis<?>> swinging;

    private final Completions completions;
    private final long all;
    private final long doors;
    private final Plateaus plateaus = new Plateaus();
    /** Facts that were found to decide together with another that was asked of. */
    private long accomplices;

    Suspects(Judge judge, RuleSet rules, Facts facts, List<FactAxis<?>> unknown) {
        this.judge = judge;
        this.rules = rules;
        this.facts = facts;
        this.unknown = unknown;
        this.role = Objects.requireNonNullElse(facts.role(), ProcessingRole.CONTROLLER);
        this.swinging = unknown.stream().filter(axis -> !gate(axis)).toList();
        this.completions = new Completions(open(facts), swinging);
        this.all = (1L << swinging.size()) - 1;
        this.doors = swinging.stream()
                .filter(axis -> DOORS.contains(axis.name()))
                .mapToLong(this::bit)
                .sum();
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

    private long bit(FactAxis<?> axis) {
        return 1L << swinging.indexOf(axis);
    }

    /** Without personal data, or without the kind of loss, nothing else would ever seem to matter. */
    private static boolean gate(FactAxis<?> axis) {
        return axis.name().equals("personalData") || axis.name().equals("nature");
    }

    private static Facts open(Facts facts) {
        var personal = facts.personalData() == null ? FactsCopy.with(facts, "personalData", true) : facts;
        return facts.nature() == null ? FactsCopy.with(personal, "nature", List.of(Nature.values())) : personal;
    }

    private boolean decides(FactAxis<?> axis) {
        if (gate(axis)) return true;
        long fact = bit(axis);
        if ((accomplices & fact) != 0) return true;
        long others = all & ~fact;
        long entered = doors & ~fact;
        // What takes one look first; what takes a search only where none of them tells.
        return differ(0, fact)
                || differ(others, all)
                || differ(entered, entered | fact)
                || decidesWithOne(fact, entered, others & ~entered)
                || decidesWithOne(fact, 0, others)
                || decidesWithoutOne(fact, others);
    }

    /** Whether the fact decides when one of the group joins those that are strict. */
    private boolean decidesWithOne(long fact, long strict, long group) {
        if (!differ(strict, strict | group | fact)) return false;
        if (Long.bitCount(group) < 2) return decidesBeside(fact, strict, group);
        long half = half(group);
        return decidesWithOne(fact, strict, half) || decidesWithOne(fact, strict, group & ~half);
    }

    /** What is asked of one fact beside the other answers the same of the other beside the one. */
    private boolean decidesBeside(long fact, long strict, long other) {
        if (differ(strict | fact, strict | fact | other)) accomplices |= other;
        return differ(strict | other, strict | fact | other);
    }

    /** Whether the fact decides when all others but one of the group are strict. */
    private boolean decidesWithoutOne(long fact, long group) {
        if (!differ(all & ~group & ~fact, all)) return false;
        if (Long.bitCount(group) < 2) return decidesWithout(fact, group);
        long half = half(group);
        return decidesWithoutOne(fact, half) || decidesWithoutOne(fact, group & ~half);
    }

    private boolean decidesWithout(long fact, long other) {
        long rest = all & ~fact & ~other;
        if (differ(rest, rest | other)) accomplices |= other;
        return differ(rest, rest | fact);
    }

    private static long half(long group) {
        long half = group;
        while (Long.bitCount(half) > Long.bitCount(group) / 2) half &= half - 1;
        return half;
    }

    private boolean differ(long strict, long stricter) {
        return !judged(strict).sameAs(judged(stricter));
    }

    private Judgement judged(long strict) {
        var known = plateaus.known(strict);
        if (known != null) return known;
        var answer = judge.answer(completions.at(strict), role, rules);
        plateaus.learn(strict, answer);
        return answer;
    }
}
