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
import org.h2.table.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.dao.DataAccessException;
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
            var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            Table table = session.getDatabase().getMainSchema().getTableOrView(session, "LETTER");
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
                .isInstanceOf(DataAccessException.class);
        failing.destroy();
        assertThat(folder.resolve("running")).exists();
    }

    @Test
    void aSecondKillInTheMidstOfItLeavesTheIndexesAsTheyWere() throws IOException {
        Files.writeString(folder.resolve("running"), "");
        database.execute("create index letter_wave_again on letter (wave)");
        database.execute("create index letter_state_again on letter (state, id desc)");
        database.execute("drop index letter_state");
        start();
        assertThat(database.queryForList(
                        "select index_name || ' ' || ordering_specification from information_schema.index_columns"
                                + " where table_name = 'LETTER' and index_name like 'LETTER%' order by index_name, ordinal_position",
                        String.class))
                .containsExactly("LETTER_STATE ASC", "LETTER_STATE DESC", "LETTER_WAVE ASC");
        assertThat(found()).isEqualTo(10);
    }
}
