package eu.vigie.signal;

import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.estate.Estate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Looks up what is near a system: groups, and cases that run. Exercises are near nothing real. */
@Component
class Neighbourhood {

    private final Estate estate;
    private final Breaches breaches;
    private final GroupRows groups;
    private final SignalRows rows;

    Neighbourhood(Estate estate, Breaches breaches, GroupRows groups, SignalRows rows) {
        this.estate = estate;
        this.breaches = breaches;
        this.groups = groups;
        this.rows = rows;
    }

    Surroundings of(String system) {
        boolean known = estate.unknownSystems(List.of(system)).isEmpty();
        Set<String> kin = known ? estate.touched(List.of(system)) : Set.of(system);
        var found = groups.ofSystems(kin);
        var cases = new LinkedHashMap<String, Breach>();
        // The newest first: of cases that are equally near a signal joins the one that was opened last.
        if (known) breaches.openOn(kin).forEach(breach -> cases.put(breach.reference(), breach));
        joined(found.stream().filter(group -> system.equals(group.system())).toList())
                .forEach(cases::putIfAbsent);
        return new Surroundings(system, known, new ArrayList<>(found), open(cases));
    }

    /**
     * Of a source that names no system. What one person reports says nothing of what another did: only a machine's alarms belong
     * where its earlier ones are.
     */
    Surroundings ofSource(String source) {
        var found = groups.ofSource(source);
        var cases = People.SOURCES.contains(source) ? Map.<String, Breach>of() : joined(found);
        return new Surroundings(null, false, new ArrayList<>(found), open(cases));
    }

    /** The cases that signals of those groups joined: they may name no system of ours. */
    private Map<String, Breach> joined(List<SignalGroup> found) {
        var cases = new LinkedHashMap<String, Breach>();
        found.stream()
                .map(SignalGroup::breach)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(reference -> breaches.find(reference).stream())
                .filter(breach -> breach.closedAt() == null && !breach.exercise())
                .forEach(breach -> cases.put(breach.reference(), breach));
        return cases;
    }

    private List<OpenCase> open(Map<String, Breach> cases) {
        return cases.values().stream()
                .map(breach -> OpenCase.of(breach, rows.latestOf(breach.reference())))
                .toList();
    }
}
