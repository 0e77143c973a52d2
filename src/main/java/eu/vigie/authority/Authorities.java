package eu.vigie.authority;

import eu.vigie.deadline.DataFile;
import eu.vigie.refusal.NotFound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The directory of authorities. Two rows of one authority are its versions; days on which both hold stop the start. */
@Component
public class Authorities {

    private final List<Authority> rows;

    /** The directory that comes with Vigie, or the operator's own. */
    public Authorities() {
        this(new DataFile("authorities/directory.yaml").rows(Authority.class));
    }

    public Authorities(List<Authority> rows) {
        this.rows = List.copyOf(rows);
        for (int one = 0; one < rows.size(); one++) refuseOverlap(rows.get(one), rows.subList(0, one));
    }

    private static void refuseOverlap(Authority row, List<Authority> earlier) {
        if (earlier.stream().anyMatch(other -> other.code().equals(row.code()) && other.overlaps(row)))
            throw new IllegalStateException("authorities/directory.yaml: two rows of " + row.code() + " hold at once");
    }

    /** Every row that holds that day, in the order of the file. */
    public List<Authority> on(LocalDate day) {
        return rows.stream().filter(row -> row.holds(day)).toList();
    }

    /** The row of that authority that holds that day; refuses a code that nobody knows. */
    public Authority get(String code, LocalDate day) {
        return find(code, day).orElseThrow(() -> new NotFound("authority", code));
    }

    /** Those of a country. */
    public List<Authority> of(String country, LocalDate day) {
        var found = new ArrayList<>(on(day));
        found.removeIf(row -> !row.country().equals(country));
        return found;
    }

    /** The row of that authority that holds that day, if there is one. */
    public Optional<Authority> find(String code, LocalDate day) {
        return on(day).stream().filter(row -> row.code().equals(code)).findFirst();
    }
}
