package eu.vigie.escalation;

import static java.util.Objects.requireNonNull;

import eu.vigie.actor.Role;
import eu.vigie.identity.People;
import eu.vigie.identity.Person;
import eu.vigie.refusal.Fault;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What makes a rota acceptable: known roles, people who have them, times in order, nobody twice at once. */
@Component
class RotaRules {

    private static final int MOST = 10_000;

    private final People people;

    RotaRules(People people) {
        this.people = people;
    }

    /** How a row is named to whoever wrote it. */
    interface Place {
        String of(int row);
    }

    List<Fault> faults(List<RotaRow> rows, Place place) {
        if (rows.size() > MOST) return List.of(Fault.of("", "rota-long", MOST));
        var faults = new ArrayList<Fault>();
        var known = new HashMap<String, Optional<Person>>();
        var earlier = new HashMap<String, List<RotaRow>>();
        for (int row = 0; row < rows.size(); row++) {
            var before = faults.size();
            var one = rows.get(row);
            check(one, place.of(row) + ".", known, faults);
            if (faults.size() == before) overlap(one, place.of(row) + ".from", earlier, faults);
        }
        return faults;
    }

    private void check(RotaRow row, String at, Map<String, Optional<Person>> known, List<Fault> faults) {
        var role = role(row.role());
        if (role == null) faults.add(Fault.of(at + "role", "role-unknown", String.valueOf(row.role())));
        if (row.user() == null) faults.add(Fault.of(at + "user", "missing"));
        else if (role != null && !has(row.user(), role, known))
            faults.add(Fault.of(at + "user", "rota-user", row.user(), role.code()));
        if (row.from() == null) faults.add(Fault.of(at + "from", "missing"));
        if (row.to() == null) faults.add(Fault.of(at + "to", "missing"));
        else if (row.from() != null && !row.from().isBefore(row.to())) faults.add(Fault.of(at + "to", "rota-order"));
    }

    private boolean has(String user, Role role, Map<String, Optional<Person>> known) {
        return known.computeIfAbsent(user, people::named)
                .filter(person -> person.roles().contains(role))
                .isPresent();
    }

    private static void overlap(RotaRow row, String at, Map<String, List<RotaRow>> earlier, List<Fault> faults) {
        var others = earlier.computeIfAbsent(row.role() + " " + row.user(), first -> new ArrayList<>());
        if (others.stream().anyMatch(other -> duty(other).overlaps(duty(row)))) faults.add(Fault.of(at, "rota-twice"));
        others.add(row);
    }

    /** A row without faults. */
    static Rota.Duty duty(RotaRow row) {
        return new Rota.Duty(
                Role.of(requireNonNull(row.role())),
                requireNonNull(row.user()),
                requireNonNull(row.from()).truncatedTo(ChronoUnit.MICROS),
                requireNonNull(row.to()).truncatedTo(ChronoUnit.MICROS));
    }

    /** Null where it is none that can be on call. */
    private static @Nullable Role role(@Nullable String code) {
        return Stream.of(Role.values())
                .filter(role -> role != Role.REPORTER && role.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
