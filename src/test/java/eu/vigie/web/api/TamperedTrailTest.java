package eu.vigie.web.api;

import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.SmallHouse;
import eu.vigie.anchor.Anchors;
import eu.vigie.audit.Checkpoints;
import eu.vigie.audit.Happened;
import eu.vigie.audit.Seals;
import eu.vigie.audit.Trail;
import eu.vigie.web.Permission;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Who asks the house to verify its trail hears what was done to it in the database, and where. */
@OnPostgresqlToo
class TamperedTrailTest {

    private static final List<String> TABLES =
            List.of("audit_link", "audit_entry", "audit_head", "audit_tree", "audit_checkpoint");

    private static AnnotationConfigApplicationContext house = new AnnotationConfigApplicationContext();
    private static MockMvc http = mock(MockMvc.class);

    /** Ten entries, sealed after five and after ten; and a copy of them. */
    @BeforeAll
    static void aTrail() {
        System.setProperty("vigie.trail.key", "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");
        house = SmallHouse.open("074", new String[] {"eu.vigie.audit"});
        http = MockMvcBuilders.standaloneSetup(new AuditController(
                        house.getBean(Trail.class),
                        house.getBean(Checkpoints.class),
                        mock(Anchors.class),
                        mock(Permission.class)))
                .build();
        for (int count = 1; count <= 10; count++) {
            house.publishEvent(new Happened("2026-0001", count));
            if (count % 5 == 0) house.getBean(Seals.class).latest();
        }
        for (String table : TABLES) run("create table kept_" + table + " as select * from " + table);
    }

    @AfterAll
    static void close() {
        System.clearProperty("vigie.trail.key");
        house.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            changed in the middle | update audit_entry set details = '{"amount":1}' where id = 4 | 4
            changed at the end | update audit_entry set actor = 'other' where id = 10 | 10
            changed by a second | update audit_entry set happened_at = timestamp with time zone '2026-11-24 09:00:01Z' where id = 6 | 6
            removed in the middle | delete from audit_link where chain_position = 7; delete from audit_entry where id = 7 | 7
            removed and the gap closed | delete from audit_link where chain_position = 7; delete from audit_entry where id = 7; update audit_link set chain_position = 7 where chain_position = 8; update audit_link set chain_position = 8 where chain_position = 9; update audit_link set chain_position = 9 where chain_position = 10 | 7
            removed at the end | delete from audit_link where chain_position > 8; delete from audit_entry where id > 8 | 9
            removed at the end and the head put back | delete from audit_link where chain_position > 8; delete from audit_entry where id > 8; update audit_head set chain_position = 8, digest = (select digest from audit_link where chain_position = 8) | 9
            the same with its checkpoint | delete from audit_link where chain_position > 8; delete from audit_entry where id > 8; update audit_head set chain_position = 8, digest = (select digest from audit_link where chain_position = 8); delete from audit_checkpoint where tree_size > 8 | 9
            inserted beside the chain | insert into audit_entry (entry_action, subject, actor, actor_roles, happened_at, recorded_at, details) select entry_action, subject, actor, actor_roles, happened_at, recorded_at, details from audit_entry where id = 2 | 11
            inserted in the chain | update audit_link set chain_position = 11 where chain_position = 10; insert into audit_entry (entry_action, subject, actor, actor_roles, happened_at, recorded_at, details) select entry_action, subject, actor, actor_roles, happened_at, recorded_at, details from audit_entry where id = 2; insert into audit_link (chain_position, entry, digest) select 10, (select max(id) from audit_entry), digest from audit_link where chain_position = 9 | 10
            two that changed places | update audit_link set entry = -1 where entry = 4; update audit_link set entry = 4 where entry = 5; update audit_link set entry = 5 where entry = -1 | 4
            a checkpoint that says otherwise | update audit_checkpoint set note = replace(note, '10', '11') where tree_size = 10 | 6
            a checkpoint with another's signature | update audit_checkpoint set note = (select note from kept_audit_checkpoint where tree_size = 5) where tree_size = 10 | 6
            a forged head | update audit_head set digest = '00' | 11
            """)
    void isFoundAndPlaced(String what, String statements, int position) throws Exception {
        verified()
                .andExpect(jsonPath("$.valid").value(true))
                .andExpect(jsonPath("$.events").value(10));
        for (String statement : statements.split(";")) run(statement);
        verified()
                .andExpect(jsonPath("$.valid").value(false))
                .andExpect(jsonPath("$.firstInvalid").value(position));
        putBack();
    }

    private static ResultActions verified() throws Exception {
        return http.perform(post("/api/audit/verify")).andExpect(status().isOk());
    }

    private static void putBack() {
        for (String table : TABLES) run("delete from " + table);
        for (String table : List.of("audit_entry", "audit_link", "audit_head", "audit_tree", "audit_checkpoint"))
            run("insert into " + table + " select * from kept_" + table);
    }

    private static void run(String statement) {
        house.getBean(JdbcClient.class).sql(statement).update();
    }
}
