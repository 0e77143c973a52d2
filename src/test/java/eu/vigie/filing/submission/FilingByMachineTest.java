package eu.vigie.filing.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import eu.vigie.TestDatabase;
import eu.vigie.actor.Actor;
import eu.vigie.authority.Authority;
import eu.vigie.authority.FilingChannel;
import eu.vigie.breach.Breaches;
import eu.vigie.evidence.Evidence;
import eu.vigie.evidence.EvidenceItem;
import eu.vigie.filing.Filing;
import eu.vigie.filing.FilingNotTaken;
import eu.vigie.filing.FilingState;
import eu.vigie.filing.Filings;
import eu.vigie.filing.Receipt;
import eu.vigie.filing.Submission;
import eu.vigie.filing.SubmissionState;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Against an authority's machine in a process of its own. */
class FilingByMachineTest {

    private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");
    private static AuthorityProcess authority;

    @TempDir
    static Path folder = Path.of("");

    private final Filings filings = mock(Filings.class);
    private final Evidence evidence = mock(Evidence.class);
    private final Breaches breaches = mock(Breaches.class);
    private final Clock clock = mock(Clock.class);
    private final List<Object> told = new ArrayList<>();
    private SubmissionRows rows = new SubmissionRows(JdbcClient.create(TestDatabase.fresh()));
    private Courier courier = courier(TestDatabase.fresh(), Duration.ofSeconds(20));
    private Instant now = START;

    @BeforeAll
    static void open() throws IOException, GeneralSecurityException {
        authority = new AuthorityProcess(folder);
    }

    @AfterAll
    static void close() {
        authority.close();
    }

    @BeforeEach
    void furnish() throws IOException {
        when(clock.instant()).thenAnswer(call -> now);
        when(filings.get(anyLong())).thenReturn(filing(FilingState.APPROVED));
        when(filings.form(anyLong())).thenReturn(Map.of("field_3", "A", "field_12", "Hébergeur Exemple SAS"));
        when(evidence.add(anyString(), anyString(), anyString(), any(), any()))
                .thenReturn(
                        new EvidenceItem(7, "2026-0001", "receipt", "receipt", "ab".repeat(32), 10, "vigie", START));
        var database = database();
        rows = new SubmissionRows(JdbcClient.create(database));
        courier = courier(database, Duration.ofSeconds(20));
    }

    private static DataSource database() {
        var source = TestDatabase.of(
                "V110__filing",
                "V112__filing_submission",
                "V197__stopped_submission",
                "V200__doubtful_submission",
                "V096__smaller_form");
        JdbcClient.create(source)
                .sql("insert into filing (breach, authority, type, started_at, digest)"
                        + " values ('2026-0001', 'DPA', 'new', :at, :digest)")
                .param("digest", "ab".repeat(32))
                .param("at", START.atOffset(java.time.ZoneOffset.UTC))
                .update();
        return source;
    }

    private Courier courier(DataSource database, Duration timeout) {
        var settings = new MachineSettings(timeout, "", "vigie-test", key());
        var transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        return new Courier(
                new Errands(rows, breaches, told::add, clock),
                new MachineChannel(filings, JsonMapper.shared(), settings, new DefaultSslBundleRegistry(), clock),
                new RecordedReceipts(rows, filings, evidence, transactions, clock));
    }

    private static String key() {
        try {
            return authority.key(folder).toString();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static Filing filing(FilingState state) {
        var submitted = state == FilingState.SUBMITTED ? START : null;
        return new Filing(
                1,
                "2026-0001",
                "DPA",
                "new",
                "complete",
                state,
                "officer",
                START,
                "approver",
                START,
                submitted,
                null,
                null,
                false,
                "ab".repeat(32),
                null,
                null,
                "edpb-1.0",
                null);
    }

    private void queued(URI address) {
        var row = new Authority(
                "DPA", "FR", "DPA", "DPA", List.of("fr"), FilingChannel.MACHINE, address, null, null, "test", null);
        rows.add(filing(FilingState.APPROVED), row, "vigie-key", START);
    }

    private Submission after(Duration time) {
        now = now.plus(time);
        courier.run();
        return rows.find(1).orElseThrow();
    }

    @Test
    void theNumberOfTheAuthorityBecomesTheReceipt() throws Exception {
        now = Instant.parse("2026-11-24T08:59:00Z");
        rows.add(
                filing(FilingState.APPROVED),
                new Authority(
                        "DPA",
                        "FR",
                        "DPA",
                        "DPA",
                        List.of("fr"),
                        FilingChannel.MACHINE,
                        authority.address("plain", "ok"),
                        null,
                        null,
                        "test",
                        null),
                "vigie-key",
                now);

        var done = after(Duration.ofMinutes(5));

        assertThat(done.state()).isEqualTo(SubmissionState.RECORDED);
        assertThat(done.authorityReference()).isEqualTo("DPA-plain-1");
        verify(filings)
                .recordReceipt(
                        1, new Receipt("DPA-plain-1", Instant.parse("2026-11-24T09:00:00Z"), null, 7L), Actor.VIGIE);
        assertThat(authority.holds("plain")).isEqualTo("1 filings, 1 requests");
    }

    @ParameterizedTest
    @ValueSource(strings = {"400", "401", "403", "404", "422", "redirect"})
    void whatWillNotBeTakenLikeThisComesBackToAPerson(String answer) throws Exception {
        queued(authority.address("final" + answer, answer));

        var refused = after(Duration.ZERO);
        assertThat(refused.state()).isEqualTo(SubmissionState.REFUSED);
        assertThat(refused.mayBeThere()).isFalse();
        assertThat(told).contains(new FilingNotTaken("2026-0001", 1));
        after(Duration.ofHours(1));
        assertThat(authority.holds("final" + answer)).isEqualTo("0 filings, 1 requests");
        verify(filings, never()).recordReceipt(anyLong(), any(), any());
    }

    @ParameterizedTest
    @CsvSource({"409, QUEUED", "425, QUEUED", "429, QUEUED", "500, IN_DOUBT", "503, IN_DOUBT"})
    void whatWillBeTakenLaterIsAskedAgainWhenTheAuthoritySaysSo(String answer, SubmissionState meanwhile)
            throws Exception {
        queued(authority.address("later" + answer, answer, "ok"));

        assertThat(after(Duration.ZERO).state()).isEqualTo(meanwhile);
        assertThat(after(Duration.ofSeconds(6)).attempts()).isEqualTo(1);
        assertThat(after(Duration.ofSeconds(1)).state()).isEqualTo(SubmissionState.RECORDED);
        assertThat(authority.holds("later" + answer)).isEqualTo("1 filings, 2 requests");
    }

    @Test
    void aReplyThatWasLostMakesNoSecondFiling() throws Exception {
        queued(authority.address("lost", "lost", "ok"));

        assertThat(after(Duration.ZERO).state()).isEqualTo(SubmissionState.IN_DOUBT);
        assertThat(after(Duration.ofMinutes(1)).state()).isEqualTo(SubmissionState.RECORDED);
        assertThat(authority.holds("lost")).isEqualTo("1 filings, 2 requests");
    }

    @Test
    void anAnswerThatNeverEndsIsCutOffAndAskedForAgain() throws Exception {
        queued(authority.address("slow", "slow", "ok"));
        courier = courier(TestDatabase.fresh(), Duration.ofMillis(500));

        assertThat(after(Duration.ZERO).state()).isEqualTo(SubmissionState.IN_DOUBT);
        assertThat(after(Duration.ofMinutes(1)).state()).isEqualTo(SubmissionState.RECORDED);
        assertThat(authority.holds("slow")).isEqualTo("1 filings, 2 requests");
    }

    @Test
    void aMachineThatIsNotThereIsAskedAgain() {
        queued(URI.create("http://127.0.0.1:1/closed"));

        assertThat(after(Duration.ZERO).state()).isEqualTo(SubmissionState.QUEUED);
        assertThat(after(Duration.ofSeconds(5)).attempts()).isEqualTo(2);
    }

    @Test
    void withoutANumberNothingIsProvenAndItIsAskedAgain() throws Exception {
        queued(authority.address("mute", "mute", "ok"));

        assertThat(after(Duration.ZERO).state()).isEqualTo(SubmissionState.IN_DOUBT);
        assertThat(after(Duration.ofSeconds(5)).state()).isEqualTo(SubmissionState.RECORDED);
    }

    @Test
    void whereReasonsAreOwedAPersonRecordsTheReceipt() {
        doThrow(new InvalidInput(Fault.of("lateReason", "filing-late-reason")))
                .when(filings)
                .recordReceipt(anyLong(), any(), eq(Actor.VIGIE));
        queued(authority.address("late", "ok"));

        var waiting = after(Duration.ZERO);

        assertThat(waiting.state()).isEqualTo(SubmissionState.ACCEPTED);
        assertThat(waiting.authorityReference()).isEqualTo("DPA-late-1");
        assertThat(after(Duration.ofHours(1)).attempts()).isEqualTo(1);
    }

    @Test
    void twoNodesNeverHandInTheSameFilingAtOnce() {
        queued(authority.address("twice", "ok"));
        var errands = new Errands(rows, breaches, told::add, clock);

        assertThat(errands.claim()).isPresent();
        assertThat(errands.claim()).isEmpty();
        now = now.plus(Duration.ofMinutes(2));
        assertThat(errands.claim()).as("a node that died is followed").isPresent();
    }

    @Test
    void whatIsStoppedBeforeItLeftNeverLeaves() throws Exception {
        queued(authority.address("stopped", "ok"));

        assertThat(rows.stop(1, "Contained.", now)).isTrue();

        var stopped = after(Duration.ofMinutes(5));
        assertThat(stopped.state()).isEqualTo(SubmissionState.STOPPED);
        assertThat(stopped.stoppedFor()).isEqualTo("Contained.");
        assertThat(authority.holds("stopped")).isEqualTo("0 filings, 0 requests");
    }

    @Test
    void whatIsBeingHandedInIsNotStoppedAnyMore() {
        queued(authority.address("gone", "ok"));

        assertThat(new Errands(rows, breaches, told::add, clock).claim()).isPresent();

        assertThat(rows.stop(1, "Contained.", now)).isFalse();
        assertThat(rows.find(1).orElseThrow().state()).isEqualTo(SubmissionState.IN_DOUBT);
    }

    @Test
    void whoeverStoppedItAfterItWasFoundDueIsHeededBeforeItIsSent() {
        queued(authority.address("between", "ok"));
        var due = rows.find(1).orElseThrow();
        rows.stop(1, "Contained.", now);

        assertThat(rows.claim(due, now, now.plusSeconds(60))).isFalse();
    }

    @Test
    void aFilingThatWasWithdrawnIsNotClaimedThoughItsRowStillWaits() {
        var database = database();
        rows = new SubmissionRows(JdbcClient.create(database));
        queued(authority.address("withdrawn", "ok"));
        JdbcClient.create(database)
                .sql("update filing set withdrawn_at = :at")
                .param("at", START.atOffset(java.time.ZoneOffset.UTC))
                .update();

        assertThat(rows.claim(rows.find(1).orElseThrow(), now, now.plusSeconds(60)))
                .isFalse();
    }

    @Test
    void aDoubtIsNotTakenAwayByALaterAnswerThatItIsNotTakenNow() throws Exception {
        queued(authority.address("doubt", "503", "429", "ok"));

        assertThat(after(Duration.ZERO).state()).isEqualTo(SubmissionState.IN_DOUBT);
        assertThat(after(Duration.ofSeconds(7)).state()).isEqualTo(SubmissionState.IN_DOUBT);
        assertThat(told).noneMatch(FilingNotTaken.class::isInstance);
        assertThat(after(Duration.ofSeconds(7)).state()).isEqualTo(SubmissionState.RECORDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"401", "403", "404", "redirect"})
    void aRefusalAfterADoubtDoesNotProveThatNothingArrived(String answer) throws Exception {
        queued(authority.address("shut" + answer, "503", answer, "ok"));

        assertThat(after(Duration.ZERO).doubtful()).isTrue();
        var refused = after(Duration.ofSeconds(7));
        assertThat(refused.state()).isEqualTo(SubmissionState.REFUSED);
        assertThat(refused.mayBeThere()).isTrue();
        assertThat(refused.mayChange()).isFalse();
        assertThat(told).noneMatch(FilingNotTaken.class::isInstance);

        rows.again(1, "vigie-key", now);
        assertThat(after(Duration.ZERO).state()).isEqualTo(SubmissionState.RECORDED);
    }

    @Test
    void aDoubtOutlivesTheNextPersonWhoHandsItIn() throws Exception {
        queued(authority.address("outlives", "503", "403", "429"));
        after(Duration.ZERO);
        after(Duration.ofSeconds(7));

        rows.again(1, "vigie-key", now);

        assertThat(after(Duration.ZERO).state()).isEqualTo(SubmissionState.IN_DOUBT);
        assertThat(told).noneMatch(FilingNotTaken.class::isInstance);
    }

    @Test
    void whatANodeLeftWithoutAnAnswerIsInDoubtThoughTheNextNodeIsRefused() throws Exception {
        queued(authority.address("left", "403"));
        assertThat(new Errands(rows, breaches, told::add, clock).claim()).isPresent();

        var refused = after(Duration.ofMinutes(2));

        assertThat(refused.state()).isEqualTo(SubmissionState.REFUSED);
        assertThat(refused.doubtful()).isTrue();
        assertThat(told).noneMatch(FilingNotTaken.class::isInstance);
    }

    @Test
    void aFormThatIsNotFrozenAnyMoreIsNotClaimed() {
        var database = database();
        rows = new SubmissionRows(JdbcClient.create(database));
        queued(authority.address("thawed", "ok"));
        JdbcClient.create(database).sql("update filing set digest = null").update();

        assertThat(rows.claim(rows.find(1).orElseThrow(), now, now.plusSeconds(60)))
                .isFalse();
    }

    @Test
    void whereNothingArrivedTheRoomsHearThatTheAuthorityDoesNotHaveIt() {
        queued(URI.create("http://127.0.0.1:1/closed"));

        assertThat(after(Duration.ZERO).state()).isEqualTo(SubmissionState.QUEUED);

        assertThat(told).contains(new FilingNotTaken("2026-0001", 1));
        verify(breaches).hold("2026-0001");
    }
}
