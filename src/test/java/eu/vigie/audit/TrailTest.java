package eu.vigie.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.SmallHouse;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.Refusal;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@OnPostgresqlToo
class TrailTest {

    static class NodeOne implements RecordingNode {
        @Override
        public String name() {
            return "one";
        }
    }

    private static final Aside NOTHING = new Aside(Set.of("none"), "none", "{}");

    private final AnnotationConfigApplicationContext house =
            SmallHouse.open("074", new String[] {"eu.vigie.audit"}, NodeOne.class);
    private final Trail trail = house.getBean(Trail.class);
    private final JdbcClient database = house.getBean(JdbcClient.class);
    private final TransactionTemplate transaction =
            new TransactionTemplate(house.getBean(PlatformTransactionManager.class));

    private final Seals seals = house.getBean(Seals.class);

    @BeforeAll
    static void aKeyOfItsOwn() {
        System.setProperty("vigie.trail.key", "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");
    }

    @AfterAll
    static void forgetTheKey() {
        System.clearProperty("vigie.trail.key");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void happen(int times) {
        for (int count = 1; count <= times; count++) house.publishEvent(new Happened("2026-0001", count));
    }

    @Test
    void anUntouchedTrailVerifies() {
        happen(12);
        Verification found = trail.verify();
        assertThat(found.valid()).isTrue();
        assertThat(found.events()).isEqualTo(12);
        assertThat(found.head()).hasSize(64).isNotEqualTo(Sealed.NOTHING_BEFORE);
    }

    @Test
    void anEmptyTrailVerifies() {
        assertThat(trail.verify()).isEqualTo(new Verification(0, true, Sealed.NOTHING_BEFORE, null));
    }

    @Test
    void moreThanOneBatchAndMoreThanOnePageVerify() {
        transaction.executeWithoutResult(status -> happen(4_203));
        assertThat(trail.verify().events()).isEqualTo(4_203);
        assertThat(trail.verify().valid()).isTrue();
    }

    /** As after a sequence that was set anew, or of transactions that took long: the chain has the order in which they came. */
    @Test
    void entriesWhoseNumbersLieFarApartVerifyToo() {
        for (long from : List.of(1L, 5_000_000L, 900L, 100L)) {
            database.sql("alter table audit_entry alter column id restart with " + from)
                    .update();
            happen(7);
            assertThat(trail.verify().valid()).isTrue();
        }
        assertThat(trail.verify().events()).isEqualTo(28);
        assertThat(database.sql("select entry from audit_link order by chain_position")
                        .query(Long.class)
                        .list())
                .startsWith(1L)
                .contains(5_000_003L)
                .endsWith(106L);
        database.sql("update audit_link set entry = 4000000 where entry = 5000003")
                .update();
        assertThat(trail.verify().firstInvalid()).isEqualTo(11);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            changed detail     | update audit_entry set details = '{}' where id = 4 | 4
            changed node       | update audit_entry set node = 'other' where id = 4 | 4
            removed node       | update audit_entry set node = null where id = 4 | 4
            changed request    | update audit_entry set request = 'other' where id = 4 | 4
            changed actor      | update audit_entry set actor = 'other' where id = 5 | 5
            changed instant    | update audit_entry set happened_at = timestamp with time zone '2026-01-01 00:00:00Z' where id = 6 | 6
            removed entry      | delete from audit_entry where id = 7 | 7
            removed link       | delete from audit_link where chain_position = 3 | 3
            removed at the end | delete from audit_link where chain_position > 8 | 9
            removed first      | delete from audit_link where chain_position = 1 | 1
            inserted           | insert into audit_entry (entry_action, subject, actor, actor_roles, happened_at, recorded_at, details) select entry_action, subject, actor, actor_roles, happened_at, recorded_at, details from audit_entry where id = 2 | 11
            inserted in chain  | update audit_link set chain_position = chain_position + 1000 where chain_position > 5 | 6
            reordered          | update audit_link set entry = case when entry = 4 then 900 else entry end where entry = 4 | 4
            forged head        | update audit_head set digest = '0000' | 11
            hidden before      | insert into audit_link (chain_position, entry, digest) values (0, 100, '') | 11
            hidden behind      | insert into audit_link (chain_position, entry, digest) values (1000000, 100, '') | 11
            hidden far before  | insert into audit_link (chain_position, entry, digest) values (-1, 100, '') | 11
            no head            | delete from audit_head | 1
            an endless year    | update audit_entry set recorded_at = timestamp with time zone '294000-01-01 00:00:00Z' where id = 6 | 6
            """)
    void everyTamperingIsFoundAndPlaced(String what, String statement, long position) {
        happen(10);
        assertThat(trail.verify().valid()).isTrue();
        database.sql(statement).update();
        Verification found = trail.verify();
        assertThat(found.valid()).as(what).isFalse();
        assertThat(found.firstInvalid()).as(what).isEqualTo(position);
    }

    /** An entry beside the chain, under a link that no walk along it comes by. */
    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1_000_000})
    void anEntryWhoseLinkLiesBesideTheChainIsFound(long position) {
        happen(10);
        trail.verify();
        database.sql(
                        "insert into audit_entry (entry_action, subject, actor, actor_roles, happened_at, recorded_at, details)"
                                + " select entry_action, subject, actor, actor_roles, happened_at, recorded_at, details"
                                + " from audit_entry where id = 2")
                .update();
        database.sql("insert into audit_link (chain_position, entry, digest) values (?, 11, '')")
                .param(position)
                .update();
        assertThat(trail.verify().firstInvalid()).isEqualTo(11);
    }

    /** What happens meanwhile cannot be added to it; the verification says where all the same. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            drawn back     | update audit_head set chain_position = 8 | 9
            no hexadecimal | update audit_head set digest = 'none' | 11
            taken          | insert into audit_link (chain_position, entry, digest) values (11, 900, '') | 11
            gone           | delete from audit_head | 1
            """)
    void anEndThatWasChangedIsFoundThoughMoreHappened(String what, String statement, long position) {
        happen(10);
        trail.verify();
        database.sql(statement).update();
        happen(1);
        assertThat(trail.verify().firstInvalid()).as(what).isEqualTo(position);
    }

    /** It is found and placed, not stumbled over. */
    @ParameterizedTest
    @ValueSource(strings = {"infinity", "-infinity"})
    @EnabledIf("eu.vigie.TestDatabase#onPostgresql")
    void anInstantBeyondEveryYearIsFound(String instant) {
        happen(10);
        trail.verify();
        database.sql("update audit_entry set recorded_at = '" + instant + "' where id = 6")
                .update();
        assertThat(trail.verify().firstInvalid()).isEqualTo(6);
    }

    @Test
    void twoEntriesUnderOneNumberAreFound() {
        happen(10);
        trail.verify();
        String key = database.sql("select constraint_name from information_schema.table_constraints"
                        + " where lower(table_name) = 'audit_entry' and constraint_type = 'PRIMARY KEY'")
                .query(String.class)
                .single();
        database.sql("alter table audit_entry drop constraint " + key + " cascade")
                .update();
        database.sql(
                        "insert into audit_entry (id, entry_action, subject, actor, actor_roles, happened_at, recorded_at, details)"
                                + " select 5, entry_action, subject, actor, actor_roles, happened_at, recorded_at, '{}'"
                                + " from audit_entry where id = 5")
                .update();
        assertThat(trail.verify().firstInvalid()).isEqualTo(5);
    }

    @Test
    void twoEntriesThatChangePlacesAreFound() {
        happen(10);
        trail.verify();
        database.sql("update audit_link set entry = -1 where entry = 4").update();
        database.sql("update audit_link set entry = 4 where entry = 5").update();
        database.sql("update audit_link set entry = 5 where entry = -1").update();
        assertThat(trail.verify().firstInvalid()).isEqualTo(4);
    }

    /** Who can write to the database can compute the chain anew; not the signatures. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            changed   | update audit_entry set actor = 'other' where id = 7 | 5
            reordered | update audit_link set entry = entry + 100 where entry in (7, 8); update audit_link set entry = 115 - entry where entry > 100 | 5
            removed   | delete from audit_link where chain_position = 7; update audit_link set chain_position = 7 where chain_position = 8; update audit_link set chain_position = 8 where chain_position = 9; update audit_link set chain_position = 9 where chain_position = 10; update audit_head set chain_position = 9; update audit_tree set tree_size = 9; delete from audit_entry where id = 7 | 10
            inserted  | insert into audit_entry (entry_action, subject, actor, actor_roles, happened_at, recorded_at, details) select entry_action, subject, actor, actor_roles, happened_at, recorded_at, details from audit_entry where id = 2; update audit_link set chain_position = 11 where chain_position = 10; insert into audit_link (chain_position, entry, digest) values (10, 11, ''); update audit_head set chain_position = 11 | 5
            """)
    void aChainThatWasComputedAnewContradictsItsCheckpoints(String what, String statements, long position) {
        happen(4);
        seals.latest();
        happen(6);
        seals.latest();
        for (String statement : statements.split(";")) database.sql(statement).update();
        computeTheChainAnew();
        assertThat(trail.verify())
                .as(what)
                .matches(found -> !found.valid())
                .extracting(Verification::firstInvalid)
                .isEqualTo(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"note = replace(note, 'AAA', 'AAB') || 'x'", "root = repeat('ab', 32)"})
    void aForgedCheckpointIsFound(String change) {
        happen(4);
        seals.latest();
        happen(1);
        assertThat(trail.verify().valid()).isTrue();
        database.sql("update audit_checkpoint set " + change).update();
        assertThat(trail.verify().firstInvalid()).isEqualTo(1);
    }

    @Test
    void thePositionThatACheckpointCoversHasThatOneForGood() {
        happen(3);
        Checkpoint first = seals.covering(2);
        happen(5);
        assertThat(first.size()).isEqualTo(3);
        assertThat(seals.covering(1)).isEqualTo(first).isEqualTo(seals.covering(3));
        assertThat(seals.covering(4).size()).isEqualTo(8);
        assertThat(seals.signed(first).signedBy(seals.key())).isTrue();
        assertThat(seals.keys()).containsExactly(seals.key());
    }

    @Test
    void everyEntryOfACaseIsProvenToTheCheckpoint() {
        for (int round = 0; round < 700; round++) house.publishEvent(new Happened("2026-000" + (1 + round % 3), round));
        CaseProof proof = house.getBean(CaseProof.class);
        Checkpoint checkpoint = seals.covering(proof.lastPosition("2026-0002", NOTHING));
        var proven = new java.util.ArrayList<ProvenEntry>();
        proof.entries("2026-0002", checkpoint, proven::add);
        assertThat(proven).hasSize(233).allSatisfy(entry -> assertThat(
                        entry.proof().leads(Merkle.leaf(entry.canonical().getBytes(UTF_8)), checkpoint.root()))
                .isTrue());
        database.sql("update audit_entry set actor = 'other' where id = 341").update();
        assertThatThrownBy(() -> proof.entries("2026-0002", checkpoint, entry -> {}))
                .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.faults())
                        .containsExactly(Fault.of("", "trail-changed", 341L)));
    }

    @Test
    void aPositionThatTheTreeHasNotReachedIsRefusedByName() {
        happen(3);
        seals.latest();
        database.sql("update audit_link set chain_position = 9 where chain_position = 3")
                .update();
        long last = house.getBean(CaseProof.class).lastPosition("2026-0001", NOTHING);
        assertThat(last).isEqualTo(9);
        assertThatThrownBy(() -> seals.covering(last))
                .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.faults())
                        .containsExactly(Fault.of("", "trail-hole", 9L)));
    }

    @Test
    void whatIsSetAsideDoesNotMoveTheEndOfACase() {
        happen(3);
        CaseProof proof = house.getBean(CaseProof.class);
        var third = CanonicalJson.of(new Happened("2026-0001", 3).details());
        assertThat(proof.lastPosition("2026-0001", NOTHING)).isEqualTo(3);
        assertThat(proof.lastPosition("2026-0001", new Aside(Set.of("none"), "happened", third)))
                .as("of that action the one with these details")
                .isEqualTo(2);
        assertThat(proof.lastPosition("2026-0001", new Aside(Set.of("none"), "other", third)))
                .as("of another action")
                .isEqualTo(3);
        assertThat(proof.lastPosition("2026-0001", new Aside(Set.of("happened"), "none", "{}")))
                .as("all of that action")
                .isZero();
    }

    @Test
    void anEntryIsFoundByItsPlaceOnceItHasOne() {
        happen(2);
        long second = trail.entries("2026-0001", 0, 9).get(1).id();
        assertThat(trail.position(second)).isEmpty();
        seals.latest();
        assertThat(trail.position(second)).contains(2L);
    }

    @Test
    void theCheckpointsOfACaseLeadToEachOther() {
        CaseProof proof = house.getBean(CaseProof.class);
        for (int round = 0; round < 4; round++) {
            house.publishEvent(new Happened("2026-000" + (1 + round % 2), round));
            if (round < 3) seals.latest();
        }
        Checkpoint last = seals.covering(proof.lastPosition("2026-0002", NOTHING));
        List<Checkpoint> passed = proof.checkpoints("2026-0002", last);
        assertThat(passed).extracting(Checkpoint::size).containsExactly(2L, 4L);
        assertThat(passed).last().isEqualTo(last);
        assertThat(proof.grown(passed.get(0), last).leads(passed.get(0).root(), last.root()))
                .isTrue();
        house.publishEvent(new Happened("2026-0002", 9));
        seals.latest();
        assertThat(proof.checkpoints("2026-0002", last)).isEqualTo(passed);
    }

    @Test
    void anyTwoSizesAreProvenAndOthersAreRefusedByName() {
        Checkpoints checkpoints = house.getBean(Checkpoints.class);
        assertThatThrownBy(() -> checkpoints.consistency(1, null)).hasMessageContaining("to");
        happen(3);
        Checkpoint early = seals.latest();
        happen(4);
        Checkpoint late = seals.latest();
        assertThat(checkpoints.consistency(3, null)).isEqualTo(checkpoints.consistency(3, 7L));
        assertThat(checkpoints.consistency(3, 7L).leads(early.root(), late.root()))
                .isTrue();
        assertThat(checkpoints.consistency(5, 6L).path()).isNotEmpty();
        assertThat(checkpoints.after(3, 9)).singleElement().satisfies(one -> assertThat(one.note())
                .isEqualTo(seals.signed(late).written()));
        assertThatThrownBy(() -> checkpoints.consistency(0, 7L))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("from");
        assertThatThrownBy(() -> checkpoints.consistency(8, null)).hasMessageContaining("from");
        assertThatThrownBy(() -> checkpoints.consistency(1, 8L)).hasMessageContaining("to");
    }

    private void computeTheChainAnew() {
        Head head = new Head(0, Sealed.NOTHING_BEFORE);
        for (Sealed entry : database.sql("select " + Sealed.COLUMNS
                        + " from audit_link l join audit_entry e on e.id = l.entry order by l.chain_position")
                .query((row, number) -> Sealed.read(row))
                .list()) {
            head = head.followedBy(entry.bytes());
            database.sql("update audit_link set digest = ? where chain_position = ?")
                    .params(head.digest(), head.position())
                    .update();
        }
        database.sql("update audit_head set digest = ?").param(head.digest()).update();
    }

    @Test
    void whatIsRolledBackLeavesNoEntry() {
        transaction.executeWithoutResult(status -> {
            happen(3);
            status.setRollbackOnly();
        });
        assertThat(trail.verify().events()).isZero();
    }

    @Test
    void aLowerIdThatCommitsLateIsChainedAfterwards() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch chained = new CountDownLatch(1);
        var thread = Executors.newSingleThreadExecutor();
        var late = thread.submit(() -> transaction.executeWithoutResult(status -> {
            house.publishEvent(new Happened("2026-0001", 1));
            written.countDown();
            await(chained);
        }));
        await(written);
        house.publishEvent(new Happened("2026-0001", 2));
        assertThat(trail.verify()).matches(found -> found.valid() && found.events() == 1);
        chained.countDown();
        late.get(30, TimeUnit.SECONDS);
        assertThat(trail.verify()).matches(found -> found.valid() && found.events() == 2);
        assertThat(database.sql("select entry from audit_link order by chain_position")
                        .query(Long.class)
                        .list())
                .containsExactly(2L, 1L);
        thread.shutdown();
    }

    @Test
    void manyWritersAndSequencersLeaveNoGap() throws Exception {
        var threads = Executors.newFixedThreadPool(6);
        var work = new java.util.ArrayList<java.util.concurrent.Future<?>>();
        for (int writer = 0; writer < 4; writer++) work.add(threads.submit(() -> happen(50)));
        for (int chainer = 0; chainer < 2; chainer++)
            work.add(threads.submit(() -> assertThat(trail.verify().valid()).isTrue()));
        for (var one : work) one.get(60, TimeUnit.SECONDS);
        threads.shutdown();
        Verification found = trail.verify();
        assertThat(found.valid()).isTrue();
        assertThat(found.events()).isEqualTo(200);
    }

    /** Its id was drawn before that of an entry that somebody has read already. */
    @Test
    void whoFollowsTheTrailComesToAnEntryThatCommitsLate() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        var thread = Executors.newSingleThreadExecutor();
        var late = thread.submit(() -> transaction.executeWithoutResult(status -> {
            house.publishEvent(new Happened("2026-0001", 1));
            written.countDown();
            await(read);
        }));
        await(written);
        house.publishEvent(new Happened("2026-0001", 2));
        var first = trail.chained(null, 0, 9);
        read.countDown();
        late.get(30, TimeUnit.SECONDS);
        thread.shutdown();
        assertThat(first).extracting(one -> one.entry().id()).containsExactly(2L);
        long reached = first.get(0).position();
        assertThat(trail.chained(null, reached, 9))
                .extracting(one -> one.entry().id())
                .containsExactly(1L);
        assertThat(trail.chained("2026-0001", reached, 9))
                .extracting(one -> one.entry().id())
                .containsExactly(1L);
        assertThat(trail.chained("2026-0002", 0, 9)).isEmpty();
    }

    @Test
    void anEntrySaysWhoInWhichRolesByWhichNodeAndInWhichRequest() {
        MDC.put("request", "request-1");
        try {
            happen(1);
        } finally {
            MDC.remove("request");
        }
        assertThat(trail.entries(null, 0, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("officer");
            assertThat(entry.roles()).containsExactly("cto", "dpo");
            assertThat(entry.node()).isEqualTo("one");
            assertThat(entry.request()).isEqualTo("request-1");
        });
    }

    @Test
    void entriesFromBeforeNodesWereRecordedStayValid() {
        happen(2);
        database.sql("update audit_entry set node = null").update();
        happen(1);
        assertThat(trail.entries(null, 0, 9)).extracting(Entry::node).containsExactly(null, null, "one");
        assertThat(trail.verify()).matches(found -> found.valid() && found.events() == 3);
    }

    @Test
    void entriesComeInPartsAndByCase() {
        happen(5);
        house.publishEvent(new Happened("2026-0002", 9));
        assertThat(trail.entries(null, 0, 4)).extracting(Entry::id).containsExactly(1L, 2L, 3L, 4L);
        assertThat(trail.entries(null, 4, 4)).extracting(Entry::breach).containsExactly("2026-0001", "2026-0002");
        assertThat(trail.latest("2026-0001", 2)).extracting(Entry::id).containsExactly(5L, 4L);
        assertThat(trail.entries("2026-0002", 0, 9).get(0).details()).containsEntry("text", "é\"\\\n\u0001");
    }

    @Test
    void anyStretchOfACaseIsReadByItsPlace() {
        for (int round = 0; round < 9; round++) house.publishEvent(new Happened("2026-000" + (1 + round % 2), round));
        assertThat(trail.count("2026-0001")).isEqualTo(5);
        assertThat(trail.count("2026-0003")).isZero();
        assertThat(trail.stretch("2026-0001", 0, 2)).extracting(Entry::id).containsExactly(1L, 3L);
        assertThat(trail.stretch("2026-0001", 3, 7)).extracting(Entry::id).containsExactly(7L, 9L);
        assertThat(trail.stretch("2026-0001", 5, 7)).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
