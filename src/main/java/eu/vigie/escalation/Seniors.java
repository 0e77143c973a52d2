package eu.vigie.escalation;

import eu.vigie.actor.Role;
import eu.vigie.deadline.DataFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is alerted at once, and their deputies; {@code ladders/alert.yaml}. */
final class Seniors {

    private static final List<Row> ROWS = new DataFile("ladders/alert.yaml").rows(Row.class);

    private Seniors() {}

    static List<Row> rows() {
        return ROWS;
    }

    static List<Role> roles() {
        return ROWS.stream().map(Row::role).toList();
    }

    static Set<Role> deputies() {
        return ROWS.stream().flatMap(row -> row.deputies().stream()).collect(Collectors.toSet());
    }

    /** A senior role and the roles that stand in for it. */
    record Row(Role role, List<Role> deputies) {

        Row {
            if (role == null) throw new IllegalArgumentException("role: is missing");
            if (deputies == null || deputies.isEmpty()) throw new IllegalArgumentException("deputies: is missing");
        }
    }
}
