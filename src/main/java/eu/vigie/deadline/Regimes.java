package eu.vigie.deadline;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every regime that Vigie knows, from {@code regimes/*.yaml}. */
public final class Regimes {

    private static final List<String> FILES = List.of("gdpr", "union", "france", "abroad", "contract");
    private static final Regimes OURS = read(FILES);

    private final Map<String, Regime> byId = new LinkedHashMap<>();

    Regimes(Collection<Regime> regimes) {
        regimes.forEach(regime -> {
            if (byId.put(regime.id(), regime) != null) throw new IllegalStateException(regime.id() + ": stands twice");
        });
    }

    /** The rows that come with this version; read once. */
    public static Regimes ours() {
        return OURS;
    }

    private static Regimes read(List<String> names) {
        return new Regimes(names.stream()
                .flatMap(name -> new DataFile("regimes/" + name + ".yaml").rows(Regime.class).stream())
                .toList());
    }

    public Collection<Regime> all() {
        return byId.values();
    }

    public Optional<Regime> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The regime of that id; refuses an unknown one, naming the field {@code regime}. */
    public Regime get(String id) {
        return find(id).orElseThrow(() -> new InvalidInput(Fault.of("regime", "unknown-regime", id)));
    }
}
