package eu.vigie.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PostgreSQL itself refuses what the verification would find. */
@OnPostgresqlToo
@EnabledIf("eu.vigie.TestDatabase#onPostgresql")
class TrailOnPostgresqlTest {

    private JdbcClient database = JdbcClient.create(TestDatabase.fresh());

    @BeforeEach
    void oneEntryThatIsChained() {
        var source = TestDatabase.fresh();
        Flyway.configure()
                .dataSource(source)
                .javaMigrations(new ForbidChanges(), new ForbidTreeChanges())
                .target("075")
                .load()
                .migrate();
        database = JdbcClient.create(source);
        database.sql(
                        "insert into audit_entry (entry_action, subject, actor, actor_roles, happened_at, recorded_at, details)"
                                + " values ('happened', 'thing:1', 'officer', 'dpo', now(), now(), '{}')")
                .update();
        database.sql("insert into audit_link (chain_position, entry, digest) values (1, 1, 'x')")
                .update();
        database.sql("insert into audit_node (tree_level, node_index, digest) values (0, 0, 'x')")
                .update();
        database.sql("insert into audit_checkpoint (tree_size, root, sealed_at, note) values (1, 'x', now(), 'x')")
                .update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'other'",
                "delete from audit_entry",
                "truncate audit_entry cascade",
                "update audit_link set digest = 'y'",
                "delete from audit_link",
                "truncate audit_link",
                "update audit_node set digest = 'y'",
                "delete from audit_checkpoint"
            })
    void theTrailIsNeverChanged(String statement) {
        assertThatThrownBy(() -> database.sql(statement).update()).hasMessageContaining("The trail is never changed");
        assertThat(database.sql("select count(*) from audit_entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** Its two thousand lie at the end of twenty thousand: along the chain all the others would be read first. */
    @Test
    void theEntriesOfOneCaseAreFoundByTheirOwnIndex() {
        database.sql("alter table audit_entry add column node varchar(200)").update();
        database.sql(
                        "insert into audit_entry (entry_action, breach, subject, actor, actor_roles, happened_at, recorded_at,"
                                + " details) select 'happened', case when n > 18000 then '2026-0001' else 'other-' || n end,"
                                + " 'thing:1', 'officer', 'dpo', now(), now(), '{}' from generate_series(1, 20000) n")
                .update();
        database.sql("insert into audit_link (chain_position, entry, digest)"
                        + " select id, id, 'x' from audit_entry where id > 1")
                .update();
        database.sql("analyze").update();
        String plan = String.join(
                "\n",
                database.sql("explain " + RecordedTrail.CHAINED_OF_CASE)
                        .param("after", 0L)
                        .param("breach", "2026-0001")
                        .param("limit", 51)
                        .query(String.class)
                        .list());
        assertThat(plan).contains("audit_entry_of_breach");
    }
}
