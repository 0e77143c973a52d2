package eu.vigie;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * After H2 was killed its indexes are made again, before anything reads them. Killed while several connections write, H2 can
 * keep entries of an index that their rows no longer have; see ADR 39. PostgreSQL recovers by its own log.
 */
@Component
class TornIndexes implements BeanPostProcessor, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(TornIndexes.class);

    private static final String AGAIN = "_AGAIN";

    /** Those of constraints are left out: nothing but the constraint may drop them. */
    private static final String INDEXES = """
            select i.index_name, i.table_name,
                   listagg('"' || c.column_name || '" ' || c.ordering_specification, ', ')
                       within group (order by c.ordinal_position) as columns
            from information_schema.indexes i
            join information_schema.index_columns c
                on c.index_schema = i.index_schema and c.index_name = i.index_name
            where i.index_schema = 'PUBLIC' and i.index_type_name = 'INDEX' and not i.is_generated
            group by i.index_name, i.table_name order by i.index_name""";

    /** H2: the index belongs to a constraint. */
    private static final int OF_A_CONSTRAINT = 90085;

    private final Environment environment;
    private boolean marked;

    TornIndexes(Environment environment) {
        this.environment = environment;
    }

    private record Index(String name, String table, String columns) {

        String create(String as) {
            return "create index \"" + as + "\" on \"" + table + "\" (" + columns + ")";
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource source && onFile()) {
            afterStart(source);
        }
        return bean;
    }

    private void afterStart(DataSource source) {
        try {
            if (Files.exists(mark())) {
                makeAgain(new JdbcTemplate(source));
            }
            Files.createDirectories(folder());
            Files.writeString(mark(), "Deleted when the house ends by itself.\n");
            marked = true;
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static void makeAgain(JdbcTemplate database) {
        endWhatWasBegun(database);
        List<Index> indexes = indexes(database);
        long made = indexes.stream().filter(index -> makeAgain(database, index)).count();
        LOG.warn("The house was killed: {} of {} indexes were made again", made, indexes.size());
    }

    private static List<Index> indexes(JdbcTemplate database) {
        return database.query(
                INDEXES, (row, number) -> new Index(row.getString(1), row.getString(2), row.getString(3)));
    }

    /** A kill in the midst of this here leaves the new index, with the old one or instead of it. */
    private static void endWhatWasBegun(JdbcTemplate database) {
        List<String> names = indexes(database).stream().map(Index::name).toList();
        names.stream().filter(name -> name.endsWith(AGAIN)).forEach(half -> {
            String whole = half.substring(0, half.length() - AGAIN.length());
            database.execute(names.contains(whole) ? "drop index \"" + half + "\"" : rename(half, whole));
        });
    }

    private static boolean makeAgain(JdbcTemplate database, Index index) {
        String again = index.name() + AGAIN;
        database.execute(index.create(again));
        try {
            database.execute("drop index \"" + index.name() + "\"");
        } catch (DataAccessException refused) {
            database.execute("drop index \"" + again + "\"");
            if (ofAConstraint(refused)) return false;
            throw refused;
        }
        database.execute(rename(again, index.name()));
        return true;
    }

    private static boolean ofAConstraint(DataAccessException refused) {
        return refused.getMostSpecificCause() instanceof SQLException known && known.getErrorCode() == OF_A_CONSTRAINT;
    }

    private static String rename(String from, String to) {
        return "alter index \"" + from + "\" rename to \"" + to + "\"";
    }

    private boolean onFile() {
        return environment.getProperty("spring.datasource.url", "").startsWith("jdbc:h2:file:");
    }

    private Path folder() {
        return Path.of(environment.getRequiredProperty("vigie.data"));
    }

    private Path mark() {
        return folder().resolve("running");
    }

    /** A start that failed leaves the mark of the house before it, which may be running or was killed. */
    @Override
    public void destroy() throws IOException {
        if (marked) {
            Files.deleteIfExists(mark());
        }
    }
}
