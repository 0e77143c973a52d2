package eu.vigie.breach;

import static java.time.ZoneOffset.UTC;

import eu.vigie.refusal.NotFound;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the cases. Whoever changes a case locks its row first: changes of one case follow one another. */
@Component
class CaseRows {

    private static final int MOST_EXERCISES = 2_000;

    private final JdbcClient database;
    private final CaseVersions versions;

    CaseRows(JdbcClient database, CaseVersions versions) {
        this.database = database;
        this.versions = versions;
    }

    Optional<CaseRow> find(String reference) {
        return database.sql(CaseRow.SELECT + "where c.reference = ?")
                .param(reference)
                .query(CaseRow::read)
                .optional();
    }

    Map<String, Breach> all(Collection<String> references) {
        if (references.isEmpty()) return Map.of();
        return database
                .sql(CaseRow.SELECT + "where c.reference in (:references)")
                .param("references", references)
                .query(CaseRow::read)
                .list()
                .stream()
                .map(CaseRow::breach)
                .collect(Collectors.toMap(Breach::reference, breach -> breach));
    }

    CaseRow get(String reference) {
        return find(reference).orElseThrow(() -> new NotFound("breach", reference));
    }

    /** Locks, then reads: what is read cannot change until the transaction ends. */
    CaseRow lock(String reference) {
        hold(reference);
        return get(reference);
    }

    /** Locks and reads nothing. Refuses a case that is erased: nobody changes it any more. */
    void hold(String reference) {
        boolean erased = database.sql("select erasing_since from breach_case where reference = ? for update")
                .param(reference)
                .query((row, number) -> row.getObject(1) != null)
                .optional()
                .orElse(false);
        if (erased) throw new CaseConflict("case-erased", reference);
    }

    /** Of so many exercises that are not closed, the newest first. */
    Set<String> openExercises() {
        return Set.copyOf(database.sql("select reference from breach_case where exercise = true and closed_at is null"
                        + " order by reference_year desc, reference_number desc fetch first :most rows only")
                .param("most", MOST_EXERCISES)
                .query(String.class)
                .list());
    }

    /** Locks those that are free; the pace of each. */
    Map<String, Integer> holdFree(Collection<String> references) {
        if (references.isEmpty()) return Map.of();
        var held = new LinkedHashMap<String, Integer>();
        database.sql("select reference, case when exercise = true and speed = 1 then -1 else speed end from breach_case"
                        + " where reference in (:references) order by reference"
                        + " for update skip locked")
                .param("references", references)
                .query(row -> {
                    held.put(row.getString(1), row.getInt(2));
                });
        return held;
    }

    /** The same, and refuses a closed case. */
    CaseRow lockOpen(String reference) {
        CaseRow row = lock(reference);
        if (row.breach().state() == BreachState.CLOSED) throw new CaseConflict("case-closed", reference);
        return row;
    }

    /** Sets columns by name; instants and enum constants are stored as the schema wants them. */
    void set(String reference, Map<String, ? extends @Nullable Object> values) {
        String columns =
                values.keySet().stream().map(name -> name + " = :" + name).collect(Collectors.joining(", "));
        database.sql("update breach_case set " + columns + " where reference = :reference")
                .params(stored(values))
                .param("reference", reference)
                .update();
        versions.remember(reference);
    }

    void insert(String table, Map<String, ? extends @Nullable Object> values) {
        String names = String.join(", ", values.keySet());
        String places = values.keySet().stream().map(name -> ":" + name).collect(Collectors.joining(", "));
        database.sql("insert into " + table + " (" + names + ") values (" + places + ")")
                .params(stored(values))
                .update();
    }

    /** Newest first, within {@code order} where it says something. */
    List<Breach> list(String where, Map<String, Object> parameters, String order, int limit) {
        return part(where, parameters, order + "c.reference_year desc, c.reference_number desc", limit);
    }

    List<Breach> oldest(String where, Map<String, Object> parameters, int limit) {
        return part(where, parameters, "c.reference_year, c.reference_number", limit);
    }

    private List<Breach> part(String where, Map<String, Object> parameters, String order, int limit) {
        return database
                .sql(CaseRow.SELECT + where + " order by " + order + " limit :most")
                .params(parameters)
                .param("most", limit)
                .query(CaseRow::read)
                .list()
                .stream()
                .map(CaseRow::breach)
                .toList();
    }

    private static Map<String, @Nullable Object> stored(Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> stored = new LinkedHashMap<>();
        values.forEach((name, value) -> stored.put(name, stored(value)));
        return stored;
    }

    private static @Nullable Object stored(@Nullable Object value) {
        if (value instanceof Instant instant) return instant.atOffset(UTC);
        return value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : value;
    }
}
