package eu.vigie.deadline;

import eu.vigie.deadline.DataFile.Located;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every regime that Vigie knows, from {@code regimes/*.yaml}. A law that changed has a row for each version; their dates must
 * not overlap.
 */
public final class Regimes {

    private static final List<String> FILES = List.of("gdpr", "union", "france", "abroad", "contract", "own");
    private static final Comparator<Regime> OLDEST_FIRST =
            Comparator.comparing(Regime::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Map<String, List<Regime>> versions = new LinkedHashMap<>();
    private final Map<String, Bilingual> sources = new HashMap<>();
    private final Map<Regime, String> rows = new HashMap<>();

    Regimes(Collection<Located<Regime>> rows) {
        var places = new LinkedHashMap<String, List<Located<Regime>>>();
        for (var row : rows) {
            var others = places.computeIfAbsent(row.value().id(), id -> new ArrayList<>());
            others.forEach(other -> refuseOverlap(row, other));
            others.add(row);
        }
        places.forEach((id, all) -> versions.put(
                id, all.stream().map(Located::value).sorted(OLDEST_FIRST).toList()));
        rows.forEach(row -> this.rows.put(row.value(), row.place()));
        rows.forEach(this::refuseUnknownAfter);
        rows.forEach(this::keepSources);
    }

    /** The rows that rule here; read and checked once. */
    public static Regimes ours() {
        return Ours.READ;
    }

    static Regimes read(List<DataFile> files) {
        return new Regimes(files.stream()
                .flatMap(file -> file.located(Regime.class).stream())
                .toList());
    }

    private static void refuseOverlap(Located<Regime> row, Located<Regime> other) {
        if (row.value().overlaps(other.value()))
            throw new UnreadableRules(
                    row.place(), row.value().id() + ": its dates overlap with those of " + other.place(), null);
    }

    private void refuseUnknownAfter(Located<Regime> row) {
        row.value().stages().stream()
                .map(Stage::after)
                .filter(after -> after != null && StageOrder.foreign(after) && !versions.containsKey(after))
                .findFirst()
                .ifPresent(after -> {
                    throw new UnreadableRules(row.place(), row.value().id() + ": after: no regime " + after, null);
                });
    }

    /** A duty keeps its source in English: one English source must not be two in French. */
    private void keepSources(Located<Regime> row) {
        var regime = row.value();
        Stream.concat(Stream.of(regime.legalBasis()), regime.stages().stream().map(regime::citation))
                .forEach(source -> {
                    var same = sources.putIfAbsent(source.en(), source);
                    if (same != null && !same.equals(source))
                        throw row.refused(
                                regime.id() + ": " + source.en() + ": elsewhere “" + same.fr() + "” in French");
                });
    }

    /** A source of law in both languages, by what it is in English; empty where no regime has it. */
    Optional<Bilingual> source(String english) {
        return Optional.ofNullable(sources.get(english));
    }

    /** Each version of each regime. */
    public Collection<Regime> all() {
        return versions.values().stream().flatMap(List::stream).toList();
    }

    /** The versions of each regime, the oldest first, in the order of the files. */
    public Collection<List<Regime>> versions() {
        return List.copyOf(versions.values());
    }

    /** Where that version stands: file and line; empty for one that is none of these. */
    public Optional<String> place(Regime version) {
        return Optional.ofNullable(rows.get(version));
    }

    /** The latest version of it. */
    public Optional<Regime> find(String id) {
        return Optional.ofNullable(versions.get(id)).map(all -> all.get(all.size() - 1));
    }

    /** The version whose dates hold that day; before the first or between two, the next one; else the last. */
    public Optional<Regime> find(String id, LocalDate on) {
        return Optional.ofNullable(versions.get(id)).map(all -> all.stream()
                .filter(version -> version.validTo() == null || !on.isAfter(version.validTo()))
                .findFirst()
                .orElse(all.get(all.size() - 1)));
    }

    /** The latest version; refuses an unknown id, naming the field {@code regime}. */
    public Regime get(String id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    /** The version of that day; refuses an unknown id, naming the field {@code regime}. */
    public Regime get(String id, LocalDate on) {
        return find(id, on).orElseThrow(() -> unknown(id));
    }

    private static InvalidInput unknown(String id) {
        return new InvalidInput(Fault.of("regime", "unknown-regime", id));
    }

    private static final class Ours {
        static final Regimes READ = read(FILES.stream()
                .map(name -> new DataFile("regimes/" + name + ".yaml"))
                .toList());
    }
}
