package eu.vigie.anchor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.audit.Checkpoints;
import eu.vigie.audit.Happened;
import eu.vigie.audit.SignedNote;
import eu.vigie.delivery.Delivery;
import eu.vigie.delivery.DeliveryState;
import eu.vigie.delivery.LettersRecorded;
import eu.vigie.delivery.Outgoing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What the trail was lies outside, once for each interval, whatever the places do meanwhile. */
@OnPostgresqlToo
class AnchorTest {

    private static final String AUDITOR = "auditor@audit.example.com";

    @TempDir
    Path folder = Path.of("");

    private Path file = Path.of("");
    private AnchorHouse house = new AnchorHouse(Path.of("unused"));
    private AnnotationConfigApplicationContext node = new AnnotationConfigApplicationContext();

    @BeforeEach
    void oneNode() {
        file = folder.resolve("outside/trail.txt");
        house = new AnchorHouse(folder.resolve("data"));
        node = house.node(settings());
    }

    @AfterEach
    void close() {
        node.close();
        house.close();
    }

    private AnchorSettings.Reader settings() {
        return new AnchorSettings.Reader(folder.resolve("data"), file.toString(), AUDITOR, "", "", Duration.ofHours(1));
    }

    @Test
    void eachIntervalsCheckpointIsAppendedAndMailed() throws IOException {
        Files.createDirectories(file.getParent());
        happen();
        look();
        String first = latest();
        assertThat(Files.readString(file)).isEqualTo(first);
        assertThat(mailed()).singleElement().satisfies(letter -> {
            assertThat(letter.address()).isEqualTo(AUDITOR);
            assertThat(letter.subject()).contains("Host", "1 entr");
            assertThat(SignedNote.lastIn(letter.text()).written()).isEqualTo(first);
            assertThat(letter.attachments()).singleElement().satisfies(note -> assertThat(note.bytes())
                    .isEqualTo(first.getBytes(UTF_8)));
        });

        happen();
        house.clock.pass(Duration.ofMinutes(59));
        look();
        assertThat(Files.readString(file)).isEqualTo(first);
        house.clock.pass(Duration.ofMinutes(1));
        look();
        assertThat(Files.readString(file)).isEqualTo(first + "\n" + latest());
        house.clock.pass(Duration.ofHours(5));
        look();
        assertThat(mailed()).as("it has not grown again").hasSize(2);
        assertThat(place(AnchorKind.FILE).takenSize()).isEqualTo(2);
        assertThat(place(AnchorKind.FILE).waitingSince()).isNull();
    }

    @Test
    void aPlaceThatTakesNothingIsTriedAgainAndALaterCheckpointMakesUpForTheEarlier() throws IOException {
        happen();
        look();
        assertThat(place(AnchorKind.FILE))
                .matches(place -> place.takenSize() == null && place.waitingSince() != null)
                .matches(place -> String.valueOf(place.failure()).contains("NoSuchFile"));
        house.clock.pass(Duration.ofHours(2).plusMinutes(1));
        happen();
        look();
        assertThat(health()).isEqualTo(new Status("DEGRADED"));

        Files.createDirectories(file.getParent());
        house.clock.pass(Duration.ofMinutes(2));
        look();

        assertThat(Files.readString(file)).isEqualTo(latest());
        assertThat(place(AnchorKind.FILE).waitingSince()).isNull();
        assertThat(place(AnchorKind.FILE).failedAt()).isNotNull();
    }

    /** A crash between the file and the row: the lease ends, and the note that is there is not written again. */
    @Test
    void whatTheFileHasAlreadyIsNotWrittenTwice() throws IOException {
        Files.createDirectories(file.getParent());
        happen();
        node.getBean(AnchorRound.class).begin(house.clock.instant());
        assertThat(node.getBean(AnchorTable.class).claim(house.clock.instant())).hasSize(1);
        Files.writeString(file, latest());
        look();
        assertThat(place(AnchorKind.FILE).takenSize()).isNull();
        house.clock.pass(AnchorTable.LEASE);
        look();
        assertThat(place(AnchorKind.FILE).takenSize()).isEqualTo(1);
        assertThat(Files.readString(file)).isEqualTo(latest());
    }

    @Test
    void severalNodesPutItOutOnce() throws Exception {
        Files.createDirectories(file.getParent());
        var nodes =
                IntStream.range(0, 3).mapToObj(number -> house.node(settings())).toList();
        var threads = Executors.newFixedThreadPool(nodes.size());
        for (int round = 0; round < 5; round++) {
            happen();
            house.clock.pass(Duration.ofHours(1));
            for (Future<?> one : nodes.stream()
                    .<Future<?>>map(other ->
                            threads.submit(() -> other.getBean(Anchoring.class).look()))
                    .toList()) one.get();
            look();
        }
        threads.shutdown();
        nodes.forEach(AnnotationConfigApplicationContext::close);
        assertThat(Files.readString(file).lines().filter(line -> line.startsWith("\u2014 ")))
                .hasSize(5)
                .doesNotHaveDuplicates();
        assertThat(mailed()).hasSize(5);
    }

    @Test
    void aMailIsOutsideWhenAServerTookItAndNotWhenItCameBack() {
        happen();
        look();
        said(DeliveryState.TEMPORARY_FAILURE, "451 busy", false);
        assertThat(place(AnchorKind.MAIL))
                .matches(place -> place.takenSize() == null && "451 busy".equals(place.failure()));
        said(DeliveryState.ACCEPTED, "captured", true);
        assertThat(place(AnchorKind.MAIL).failure()).isEqualTo("captured");
        assertThat(place(AnchorKind.MAIL).waitingSince()).isNotNull();
        said(DeliveryState.ACCEPTED, "250 taken", false);
        assertThat(place(AnchorKind.MAIL))
                .matches(place -> Long.valueOf(1).equals(place.takenSize()) && place.waitingSince() == null);
        said(DeliveryState.PERMANENT_FAILURE, "550 no such mailbox", false);
        assertThat(place(AnchorKind.MAIL)).matches(place -> place.takenSize() == null && place.waitingSince() != null);
    }

    @Test
    void aPlaceThatIsNotConfiguredAnyMoreIsLeftAlone() throws IOException {
        happen();
        look();
        Files.createDirectories(file.getParent());
        house.clock.pass(Duration.ofMinutes(5));
        try (var other = house.node(
                new AnchorSettings.Reader(folder.resolve("data"), "", AUDITOR, "", "", Duration.ofHours(1)))) {
            other.getBean(Anchoring.class).look();
        }
        look();
        assertThat(file).doesNotExist();
    }

    @Test
    void nothingIsPutOutOfAnEmptyTrail() {
        look();
        assertThat(place(AnchorKind.MAIL).waitingSince()).isNull();
        assertThat(health()).isEqualTo(Status.UP);
    }

    @ParameterizedTest
    @CsvSource({
        "data/trail.txt, '', '', '', PT1H, VIGIE_TRAIL_ANCHOR_FILE",
        "'', 'a@example.com, b', '', '', PT1H, VIGIE_TRAIL_ANCHOR_MAIL",
        "'', 'Bcc: a@example.com', '', '', PT1H, VIGIE_TRAIL_ANCHOR_MAIL",
        "'', '', 'ftp://tsa.example.com', '', PT1H, VIGIE_TRAIL_TIMESTAMP_URL",
        "'', '', 'https://', '', PT1H, VIGIE_TRAIL_TIMESTAMP_URL",
        "'', '', '', /missing.pem, PT1H, VIGIE_TRAIL_TIMESTAMP_CA",
        "'', '', '', '', PT0S, VIGIE_TRAIL_ANCHOR_EVERY"
    })
    void whatCannotBeMeantStopsTheStart(
            String written, String mail, String authority, String certificates, Duration every, String named) {
        String path = written.isEmpty() ? "" : folder.resolve(written).toString();
        assertThatThrownBy(() ->
                        new AnchorSettings.Reader(folder.resolve("data"), path, mail, authority, certificates, every))
                .hasMessageContaining(named);
    }

    private void happen() {
        node.publishEvent(new Happened("2026-0001", 1));
    }

    private void look() {
        node.getBean(Anchoring.class).look();
    }

    private String latest() {
        return node.getBean(Checkpoints.class).latest(1).get(0).note();
    }

    private AnchoredPlace place(AnchorKind kind) {
        return node.getBean(Anchors.class).places().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private Status health() {
        return node.getBean(AnchorsHealthIndicator.class).health().getStatus();
    }

    @SuppressWarnings("unchecked")
    private List<Outgoing> mailed() {
        ArgumentCaptor<Collection<Outgoing>> letters = ArgumentCaptor.forClass(Collection.class);
        verify(house.deliveries, atLeast(0)).queue(anyString(), eq(false), letters.capture(), any());
        return letters.getAllValues().stream().flatMap(Collection::stream).toList();
    }

    private void said(DeliveryState state, String reply, boolean captured) {
        ArgumentCaptor<String> owner = ArgumentCaptor.forClass(String.class);
        verify(house.deliveries).queue(owner.capture(), eq(false), any(), any());
        var now = house.clock.instant();
        var row = new Delivery(
                1,
                owner.getValue(),
                "auditor",
                AUDITOR,
                state,
                "<1@host>",
                1,
                reply,
                null,
                null,
                captured,
                null,
                null,
                now);
        when(house.deliveries.rows(eq(owner.getValue()), any(), anyLong(), anyInt()))
                .thenReturn(List.of(row));
        node.publishEvent(
                new LettersRecorded(owner.getValue(), List.of(new LettersRecorded.Outcome("auditor", state)), now));
    }
}
