package eu.vigie.breach;

import eu.vigie.refusal.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the versions of the facts; what each value's origin is follows from them. */
@Component
@Transactional(readOnly = true)
class RecordedHistory implements FactsHistory {

    private final JdbcClient database;

    RecordedHistory(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<FactsOnRecord> versions(String reference) {
        var versions = database.sql("select * from breach_facts where breach = ? order by version")
                .param(reference)
                .query(RecordedHistory::read)
                .list();
        if (versions.isEmpty()) throw new NotFound("breach", reference);
        return versions;
    }

    @Override
    public List<FactValue> values(String reference) {
        Map<String, FactValue> values = new LinkedHashMap<>();
        versions(reference).forEach(version -> read(version, values));
        return List.copyOf(values.values());
    }

    @Override
    public Map<Long, String> notes(String reference) {
        var notes = new HashMap<Long, String>();
        database.sql("select version, source_note from breach_facts where breach = ? and source_note is not null")
                .param(reference)
                .query(row -> {
                    notes.put(row.getLong("version"), row.getString("source_note"));
                });
        return Map.copyOf(notes);
    }

    @Override
    public List<FactDifference> differences(String reference, long from, long to) {
        var versions = versions(reference);
        return FactPaths.between(at(versions, reference, from), at(versions, reference, to));
    }

    /** Keeps the origin of what stayed, in the order of the facts document. */
    private static void read(FactsOnRecord version, Map<String, FactValue> values) {
        var before = Map.copyOf(values);
        values.clear();
        FactPaths.of(version.facts()).forEach((fact, value) -> {
            var known = before.get(fact);
            boolean stays = known != null && known.value().equals(value) && !restates(version, fact);
            values.put(fact, stays ? known : value(fact, value, version));
        });
    }

    /** {@code persons} restates {@code persons.count}. */
    private static boolean restates(FactsOnRecord version, String fact) {
        return version.restated().contains(fact) || version.restated().contains(fact.replaceFirst("\\..*", ""));
    }

    private static FactValue value(String fact, Object value, FactsOnRecord version) {
        return new FactValue(
                fact,
                value,
                version.version(),
                version.changedBy(),
                version.changedAt(),
                version.source(),
                version.note());
    }

    private static Facts at(List<FactsOnRecord> versions, String reference, long number) {
        return versions.stream()
                .filter(one -> one.version() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("facts", reference + "/" + number))
                .facts();
    }

    private static FactsOnRecord read(ResultSet row, int number) throws SQLException {
        var source = row.getString("source");
        return new FactsOnRecord(
                row.getLong("version"),
                FactsText.read(row.getString("document")),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                source == null ? null : FactSource.valueOf(source.toUpperCase(Locale.ROOT)),
                row.getString("source_note"),
                names(row.getString("restated")));
    }

    private static Set<String> names(@Nullable String restated) {
        return restated == null ? Set.of() : Stream.of(restated.split(",")).collect(Collectors.toUnmodifiableSet());
    }
}
