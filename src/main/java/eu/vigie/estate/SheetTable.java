package eu.vigie.estate;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Stores a sheet's lines so that the table equals the file. Table and column names come from {@link Sheet} alone. */
@Repository
class SheetTable {

    private final JdbcTemplate jdbc;

    SheetTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds other writers of the collection back until this transaction ends. */
    void lock(Sheet sheet, Instant now) {
        jdbc.update(
                "update estate_collection set replaced_at = ? where name = ?",
                now.atOffset(ZoneOffset.UTC),
                sheet.name());
    }

    void replace(Sheet sheet, List<Line> lines, Instant now) {
        if (sheet.keyed()) {
            replaceKeyed(sheet, lines, now);
        } else {
            jdbc.update("delete from " + sheet.table());
            insert(sheet, lines);
        }
    }

    /** The ids in force. */
    Set<String> ids(Sheet sheet) {
        return new HashSet<>(
                jdbc.queryForList("select id from " + sheet.table() + " where ended_at is null", String.class));
    }

    /** Rows after a position (an id) in order of ids, as the contract names their columns. */
    List<Map<String, @Nullable Object>> after(Sheet sheet, String position, int limit) {
        String columns = sheet.columns().stream().map(Column::stored).collect(Collectors.joining(", "));
        String inForce = sheet.keyed() ? " and ended_at is null" : "";
        Object from = sheet.keyed() ? position : (Object) (position.isEmpty() ? 0L : Long.parseLong(position));
        return jdbc.query(
                "select id as row_id, " + columns + " from " + sheet.table() + " where id > ?" + inForce
                        + " order by id limit ?",
                (row, index) -> {
                    Map<String, @Nullable Object> values = new LinkedHashMap<>();
                    values.put("", row.getString("row_id"));
                    for (Column column : sheet.columns()) {
                        values.put(column.name(), shown(row.getObject(column.stored())));
                    }
                    return values;
                },
                from,
                limit);
    }

    private static @Nullable Object shown(@Nullable Object value) {
        if (value instanceof Timestamp time) {
            return time.toInstant();
        }
        return value instanceof OffsetDateTime time ? time.toInstant() : value;
    }

    private void replaceKeyed(Sheet sheet, List<Line> lines, Instant now) {
        Set<String> known = new HashSet<>(jdbc.queryForList("select id from " + sheet.table(), String.class));
        Set<String> inForce = ids(sheet);
        Map<Boolean, List<Line>> split =
                lines.stream().collect(Collectors.partitioningBy(line -> known.contains(id(line))));
        update(sheet, split.getOrDefault(true, List.of()));
        insert(sheet, split.getOrDefault(false, List.of()));
        lines.forEach(line -> inForce.remove(id(line)));
        end(sheet, inForce, now);
    }

    private void insert(Sheet sheet, List<Line> lines) {
        String columns = sheet.columns().stream().map(Column::stored).collect(Collectors.joining(", "));
        String places = sheet.columns().stream().map(column -> "?").collect(Collectors.joining(", "));
        String sql = "insert into " + sheet.table() + " (" + columns + ") values (" + places + ")";
        batch(sql, lines.stream().map(line -> values(sheet, line)).toList());
    }

    private void update(Sheet sheet, List<Line> lines) {
        String changes =
                sheet.columns().stream().map(column -> column.stored() + " = ?").collect(Collectors.joining(", "));
        String sql = "update " + sheet.table() + " set " + changes + ", ended_at = null where id = ?";
        batch(
                sql,
                lines.stream()
                        .map(line -> {
                            List<@Nullable Object> values = values(sheet, line);
                            values.add(id(line));
                            return values;
                        })
                        .toList());
    }

    private void end(Sheet sheet, Set<String> ids, Instant now) {
        String sql = "update " + sheet.table() + " set ended_at = ? where id = ?";
        batch(
                sql,
                ids.stream()
                        .map(id -> List.<@Nullable Object>of(now.atOffset(ZoneOffset.UTC), id))
                        .toList());
    }

    private void batch(String sql, List<List<@Nullable Object>> rows) {
        jdbc.batchUpdate(sql, rows, 500, (statement, row) -> {
            for (int i = 0; i < row.size(); i++) {
                statement.setObject(i + 1, row.get(i));
            }
        });
    }

    private static List<@Nullable Object> values(Sheet sheet, Line line) {
        List<@Nullable Object> values = new ArrayList<>();
        sheet.columns().forEach(column -> values.add(line.value(column.name())));
        return values;
    }

    private static String id(Line line) {
        return String.valueOf(line.value("id"));
    }
}
