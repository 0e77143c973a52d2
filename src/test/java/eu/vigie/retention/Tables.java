package eu.vigie.retention;

import java.util.List;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All tables of the house, as the database itself lists them. */
record Tables(JdbcClient database) {

    /** Where that word stands outside the trail: table and column. */
    List<String> holding(String word) {
        return database
                .sql(
                        "select table_name, column_name from information_schema.columns where lower(table_schema) = 'public'"
                                + " and lower(data_type) in ('character varying', 'text') and lower(table_name) <> 'audit_entry'"
                                + " and lower(table_name) not like 'flyway%'")
                .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
                .list()
                .stream()
                .filter(column -> database.sql("select count(*) from " + column[0] + " where " + column[1] + " like ?")
                                .param("%" + word + "%")
                                .query(Long.class)
                                .single()
                        > 0)
                .map(column -> column[0] + "." + column[1])
                .toList();
    }

    /** Those that are ours: neither the engine's nor the migrations'. */
    TreeSet<String> names() {
        var all = new TreeSet<String>();
        database
                .sql("select lower(table_name) from information_schema.tables where lower(table_schema) = 'public'"
                        + " and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()
                .stream()
                .filter(name -> !name.startsWith("act_") && !name.startsWith("flyway"))
                .forEach(all::add);
        return all;
    }
}
