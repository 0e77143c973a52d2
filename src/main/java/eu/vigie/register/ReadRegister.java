package eu.vigie.register;

import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register, read from the rooms each time: nothing in it is written twice. */
@Component
@Transactional(readOnly = true)
class ReadRegister implements Register {

    private static final int PART = 200;

    private final Breaches breaches;
    private final Obligations obligations;
    private final RegisterEntry entry;

    ReadRegister(Breaches breaches, Obligations obligations, RegisterEntry entry) {
        this.breaches = breaches;
        this.obligations = obligations;
        this.entry = entry;
    }

    @Override
    public List<Map<String, Object>> entries() {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Breach> part = breaches.list(null, null, null, PART);
        while (!part.isEmpty()) {
            rows.addAll(rows(part));
            part = breaches.list(null, null, part.get(part.size() - 1).reference(), PART);
        }
        Collections.reverse(rows);
        return rows;
    }

    @Override
    public Map<String, Object> entry(String breach) {
        return entry.of(breaches.get(breach), obligations.of(breach));
    }

    private List<Map<String, Object>> rows(List<Breach> part) {
        List<Breach> real = part.stream().filter(breach -> !breach.exercise()).toList();
        Map<String, List<Obligation>> duties = obligations
                .ofAll(real.stream().map(Breach::reference).toList())
                .stream()
                .collect(Collectors.groupingBy(Obligation::breach));
        return real.stream()
                .map(breach -> entry.of(breach, duties.getOrDefault(breach.reference(), List.of())))
                .toList();
    }
}
