package eu.vigie.signal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Groups and open cases on a system, on its parts and on what it is part of. */
final class Surroundings {

    /** Something near, and how near. */
    record Near<T>(T what, Distance distance) {}

    private final @Nullable String system;
    private final boolean known;
    private final List<SignalGroup> groups;
    private final List<OpenCase> cases;

    Surroundings(@Nullable String system, boolean known, List<SignalGroup> groups, List<OpenCase> cases) {
        this.system = system;
        this.known = known;
        this.groups = groups;
        this.cases = cases;
    }

    /** Whether the estate knows the system. */
    boolean known() {
        return known;
    }

    void add(SignalGroup group) {
        groups.add(group);
    }

    /** The nearest of the groups that are near enough: an old one on the same system hides no fresh one beside it. */
    Optional<Near<SignalGroup>> nearestGroup(NewSignal signal, Predicate<Distance> near) {
        return groups.stream()
                .map(group -> new Near<>(group, distance(signal, group)))
                .filter(each -> near.test(each.distance()))
                .min(Comparator.comparing(Near::distance, Distance.NEAREST_FIRST));
    }

    /** The open cases, nearest first. */
    List<Near<OpenCase>> cases(NewSignal signal) {
        return cases.stream()
                .map(open -> new Near<>(open, distance(signal, open)))
                .sorted(Comparator.comparing(Near::distance, Distance.NEAREST_FIRST))
                .toList();
    }

    private Distance distance(NewSignal signal, SignalGroup group) {
        return Distance.of(
                Objects.equals(group.system(), system),
                Distance.kind(signal.kind(), group.kind()),
                at(signal),
                group.firstAt(),
                group.lastAt());
    }

    private Distance distance(NewSignal signal, OpenCase open) {
        return Distance.of(
                system == null || open.systems().isEmpty() || open.systems().contains(system),
                Distance.kind(signal.kind(), open.kind()),
                at(signal),
                open.from(),
                open.to());
    }

    private static Instant at(NewSignal signal) {
        return Objects.requireNonNull(signal.at());
    }
}
