package eu.vigie.retention;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One table of the plan: which rows of a case go, or which of their columns are emptied. Carried out so many rows at a time; what was
 * done is not done again, so that after a kill everything simply begins anew.
 *
 * @param key column by which rows are counted off; it need not be unique
 * @param where which rows, by {@code :breach}
 * @param emptied columns that are emptied, with their value (a dash or {@code null}); none: the rows go
 */
record ErasureStep(String table, String key, String where, List<Emptied> emptied) {

    private record Emptied(String column, String value) {

        String set() {
            return column + " = " + value;
        }

        String stillFull() {
            return value.equals("null") ? column + " is not null" : column + " <> " + value;
        }
    }

    /** The rows go. */
    static ErasureStep rows(String table, String key, String where) {
        return new ErasureStep(table, key, where, List.of());
    }

    /** The rows stay, without what stands in these columns; {@code name=–} where something must stand there, to be read or clicked. */
    static ErasureStep columns(String table, String key, String where, String... columns) {
        return new ErasureStep(
                table,
                key,
                where,
                Arrays.stream(columns)
                        .map(column -> column.endsWith("=–")
                                ? new Emptied(column.substring(0, column.length() - 2), "'–'")
                                : new Emptied(column, "null"))
                        .toList());
    }

    /** A statement that does at most so many rows; it answers 0 once there is nothing left to do. */
    String sql(int most) {
        String left = emptied.isEmpty() ? where : where + " and (" + joined(" or ", true) + ")";
        String some = " where " + left + " and " + key + " in (select " + key + " from " + table + " where " + left
                + " order by " + key + " fetch first " + most + " rows only)";
        return emptied.isEmpty()
                ? "delete from " + table + some
                : "update " + table + " set " + joined(", ", false) + some;
    }

    private String joined(String between, boolean condition) {
        return emptied.stream()
                .map(one -> condition ? one.stillFull() : one.set())
                .collect(Collectors.joining(between));
    }
}
