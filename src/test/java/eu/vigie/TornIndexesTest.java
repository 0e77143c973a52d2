package eu.vigie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.db.MVSecondaryIndex;
import org.h2.result.Row;
import org.h2.table.Table;
import org.h2.value.Value;
import org.h2.value.ValueVarchar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** An index that a kill has torn from its rows is whole again before anything reads it. */
class TornIndexesTest {

    private static final String FOUND = "select count(*) from letter use index (letter_state) where state = 'QUEUED'";

    @TempDir
    Path folder = Path.of("");

    private final JdbcDataSource source = new JdbcDataSource();
    private final StandardEnvironment environment = new StandardEnvironment();
    private JdbcTemplate database = new JdbcTemplate();

    @BeforeEach
    void open() {
        source.setURL("jdbc:h2:file:" + folder.resolve("house") + ";DB_CLOSE_DELAY=-1");
        database = new JdbcTemplate(source);
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test", Map.of("spring.datasource.url", source.getURL(), "vigie.data", folder.toString())));
        database.execute("create table wave (name varchar(10) primary key)");
        database.execute("create table letter (id bigint primary key, wave varchar(10), state varchar(20))");
        database.execute("create index letter_state on letter (state, id desc)");
        database.execute("create index letter_wave on letter (wave)");
        database.execute("alter table letter add foreign key (wave) references wave (name)");
        database.execute("insert into wave values ('first')");
        database.execute("insert into letter select x, 'first', 'QUEUED' from system_range(1, 10)");
    }

    private void start() {
        assertThat(new TornIndexes(environment).postProcessAfterInitialization((DataSource) source, "dataSource"))
                .isSameAs(source);
    }

    private long found() {
        return database.queryForList(FOUND, Long.class).get(0);
    }

    /** What a kill does: the rows are there, the index does not know three of them. */
    private void tear() throws SQLException {
        try (Connection connection = source.getConnection()) {
            var session = session(connection);
            Table table = table(session, "LETTER");
            var index = table.getIndexes().stream()
                    .filter(each -> each.getName().equals("LETTER_STATE"))
                    .findFirst()
                    .orElseThrow();
            for (long key = 1; key <= 3; key++) {
                index.remove(session, table.getRow(session, key));
            }
            session.commit(false);
        }
    }

    @Test
    void afterAKillTheIndexesAreMadeAgain() throws SQLException {
        start();
        tear();
        assertThat(found()).isEqualTo(7);
        start();
        assertThat(found()).isEqualTo(10);
    }

    @Test
    void aHouseThatEndedByItselfStartsAtOnce() throws IOException, SQLException {
        var house = new TornIndexes(environment);
        house.postProcessAfterInitialization(source, "dataSource");
        house.destroy();
        tear();
        start();
        assertThat(found()).isEqualTo(7);
    }

    @Test
    void aStartThatFailsLeavesTheMarkOfTheHouseBeforeIt() throws IOException {
        Files.writeString(folder.resolve("running"), "");
        var failing = new TornIndexes(environment);
        var nowhere = new JdbcDataSource();
        nowhere.setURL("jdbc:h2:file:" + folder.resolve("none") + ";IFEXISTS=TRUE");
        assertThatThrownBy(() -> failing.postProcessAfterInitialization(nowhere, "dataSource"))
                .isInstanceOf(IllegalStateException.class);
        failing.destroy();
        assertThat(folder.resolve("running")).exists();
    }

    @Test
    void aSecondKillInTheMidstOfItLeavesAnIndexThatIsFilledNextTime() throws SQLException {
        start();
        try (Connection connection = source.getConnection()) {
            var session = session(connection);
            table(session, "LETTER").getIndexes().stream()
                    .filter(MVSecondaryIndex.class::isInstance)
                    .forEach(index -> index.truncate(session));
            session.commit(false);
        }
        assertThat(found()).isZero();
        start();
        assertThat(found()).isEqualTo(10);
    }

    @Test
    void anEntryOfAConstraintWhoseRowIsGoneBarsNobodyFromAddingItAgain() throws SQLException {
        start();
        ghost("GHOST");
        assertThat(database.queryForList("select name from wave where name = 'GHOST'"))
                .hasSize(1);
        start();
        assertThat(database.queryForList("select name from wave where name = 'GHOST'"))
                .isEmpty();
        database.execute("insert into wave values ('GHOST')");
        assertThatThrownBy(() -> database.execute("insert into wave values ('first')"))
                .isInstanceOf(DuplicateKeyException.class);
    }

    /** What a kill does as well: the index of a key knows an entry that no row has. */
    private void ghost(String name) throws SQLException {
        try (Connection connection = source.getConnection()) {
            var session = session(connection);
            Table table = table(session, "WAVE");
            Row row = table.createRow(new Value[] {ValueVarchar.get(name)}, 0);
            row.setKey(4711);
            table.getIndexes().stream()
                    .filter(MVSecondaryIndex.class::isInstance)
                    .forEach(index -> index.add(session, row));
            session.commit(false);
        }
    }

    private static SessionLocal session(Connection connection) throws SQLException {
        return (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    }

    private static Table table(SessionLocal session, String name) {
        return session.getDatabase().getMainSchema().getTableOrView(session, name);
    }
}
