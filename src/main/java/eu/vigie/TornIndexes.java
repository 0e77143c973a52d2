package eu.vigie;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.index.Cursor;
import org.h2.index.Index;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.db.MVSecondaryIndex;
import org.h2.result.Row;
import org.h2.table.Table;
import org.h2.table.TableType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * After H2 was killed its indexes are made again, before anything reads them. Killed while several connections write, H2 can
 * keep entries of an index that their rows no longer have; see ADR 39. PostgreSQL recovers by its own log.
 */
@Component
class TornIndexes implements BeanPostProcessor, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(TornIndexes.class);

    private final Environment environment;
    private boolean marked;

    TornIndexes(Environment environment) {
        this.environment = environment;
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
                makeAgain(source);
            }
            Files.createDirectories(folder());
            Files.writeString(mark(), "Deleted when the house ends by itself.\n");
            marked = true;
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static void makeAgain(DataSource source) {
        try (Connection connection = source.getConnection()) {
            var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            int made = 0;
            for (Table table : session.getDatabase().getMainSchema().getAllTablesAndViews(session)) {
                if (table.getTableType() == TableType.TABLE) made += makeAgain(session, table);
            }
            LOG.warn("The house was killed: {} indexes were made again", made);
        } catch (SQLException trouble) {
            throw new IllegalStateException("The indexes could not be made again", trouble);
        }
    }

    /** From the rows alone, those of constraints too. A kill in the midst of this leaves the mark, and all are made once more. */
    private static int makeAgain(SessionLocal session, Table table) {
        List<Index> indexes = table.getIndexes().stream()
                .filter(MVSecondaryIndex.class::isInstance)
                .toList();
        indexes.forEach(index -> index.truncate(session));
        Cursor rows = table.getScanIndex(session).find(session, null, null, false);
        while (rows.next()) {
            Row row = rows.get();
            indexes.forEach(index -> index.add(session, row));
        }
        session.commit(false);
        return indexes.size();
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
