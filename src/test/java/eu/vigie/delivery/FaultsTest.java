package eu.vigie.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.vigie.SilentPort;
import eu.vigie.delivery.FaultySink.Fault;
import eu.vigie.delivery.FaultySink.Taken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A sink that misbehaves: every letter is counted, every trouble is named, and all of it mends itself. */
class FaultsTest {

    private final DialogueTest.HandClock clock = new DialogueTest.HandClock();
    private AnnotationConfigApplicationContext room = new AnnotationConfigApplicationContext();
    private FaultySink sink = sink();

    @TempDir
    Path folder = Path.of("");

    private static FaultySink sink() {
        try {
            return new FaultySink();
        } catch (IOException noSocket) {
            throw new IllegalStateException(noSocket);
        }
    }

    @BeforeEach
    void open() {
        open(Map.of());
    }

    private void open(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "vigie.data", folder.toString(),
                "vigie.mail-from", "vigie@host.example.com",
                "vigie.smtp.host", "127.0.0.1",
                "vigie.smtp.port", sink.port(),
                "vigie.smtp.timeout", "20s",
                "vigie.node", "one"));
        settings.putAll(more);
        room.close();
        room = LedgerRoom.open(clock, settings);
        room.getBean(Dispatcher.class).destroy();
    }

    @AfterEach
    void close() throws IOException {
        LedgerRoom.assertThatTheTallyIsTrue(room);
        room.close();
        sink.close();
    }

    private Deliveries deliveries() {
        return room.getBean(Deliveries.class);
    }

    private void queue(String... addresses) {
        deliveries()
                .queue(
                        "notice:1",
                        false,
                        List.of(addresses).stream()
                                .map(address -> new Outgoing(
                                        address,
                                        address,
                                        "k:" + address,
                                        Locale.ENGLISH,
                                        "Subject",
                                        "Text",
                                        "<p>x</p>"))
                                .toList());
    }

    private void queueMany(int count) {
        queue(IntStream.range(0, count).mapToObj(FaultsTest::address).toArray(String[]::new));
    }

    private static String address(int number) {
        return "r" + number + "@d" + number % 7 + ".example.com";
    }

    private void send() {
        LedgerRoom.send(room);
    }

    private Delivery row(String address) {
        return deliveries().rows("notice:1", null, 0, 1000).stream()
                .filter(row -> row.address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private Map<DeliveryState, Long> counts() {
        return deliveries().counts("notice:1");
    }

    @Test
    void anAnswerLostAfterTheLetterLeavesItInDoubtAndItGoesAgainUnderTheSameMessageId() {
        sink.once("a@x.example.com", Fault.ANSWER_LOST);
        queue("a@x.example.com", "b@x.example.com");
        send();
        assertThat(row("a@x.example.com").state()).isEqualTo(DeliveryState.IN_DOUBT);
        assertThat(row("a@x.example.com").lastReply()).contains("EOF");
        assertThat(row("b@x.example.com").state()).isEqualTo(DeliveryState.ACCEPTED);
        clock.pass(Duration.ofMinutes(1));
        send();
        assertThat(counts()).isEqualTo(Map.of(DeliveryState.ACCEPTED, 2L));
        List<Taken> twice = sink.taken().stream()
                .filter(letter -> letter.recipient().equals("a@x.example.com"))
                .toList();
        assertThat(twice).hasSize(2);
        assertThat(twice.get(0)).isEqualTo(twice.get(1));
        assertThat(twice.get(0).messageId()).isEqualTo(row("a@x.example.com").messageId());
    }

    @Test
    void aLineCutOrStalledInsideOneLetterHoldsUpNoOther() {
        open(Map.of("vigie.smtp.timeout", "2s"));
        sink.once("a@x.example.com", Fault.RESET_IN_DATA);
        sink.once("c@x.example.com", Fault.STALL_IN_DATA);
        queue("a@x.example.com", "b@x.example.com", "c@x.example.com", "d@x.example.com");
        send();
        assertThat(row("b@x.example.com").state()).isEqualTo(DeliveryState.ACCEPTED);
        assertThat(row("d@x.example.com").state()).isEqualTo(DeliveryState.ACCEPTED);
        assertThat(row("a@x.example.com").lastReply()).isNotBlank();
        assertThat(row("c@x.example.com").lastReply()).contains("timed out");
        clock.pass(Duration.ofMinutes(1));
        send();
        assertThat(counts()).isEqualTo(Map.of(DeliveryState.ACCEPTED, 4L));
    }

    @Test
    void greylistingIsTriedAgainAndAGoneMailboxIsNot() {
        sink.once("a@x.example.com", Fault.BUSY);
        sink.once("b@x.example.com", Fault.GONE);
        queue("a@x.example.com", "b@x.example.com");
        send();
        assertThat(row("a@x.example.com").enhancedStatus()).isEqualTo("4.7.1");
        assertThat(row("a@x.example.com").state()).isEqualTo(DeliveryState.TEMPORARY_FAILURE);
        assertThat(row("b@x.example.com").enhancedStatus()).isEqualTo("5.1.1");
        clock.pass(Duration.ofMinutes(1));
        send();
        assertThat(counts()).isEqualTo(Map.of(DeliveryState.ACCEPTED, 1L, DeliveryState.PERMANENT_FAILURE, 1L));
    }

    @Test
    void everyAttemptIsKeptWithItsTimeAndItsAnswer() {
        Instant began = clock.instant();
        sink.once("a@x.example.com", Fault.BUSY);
        queue("a@x.example.com", "b@x.example.com");
        send();
        clock.pass(Duration.ofMinutes(1));
        sink.once("a@x.example.com", Fault.ANSWER_LOST);
        send();
        clock.pass(Duration.ofHours(1));
        send();
        assertThat(attempts("a@x.example.com"))
                .satisfiesExactly(
                        busy -> {
                            assertThat(busy.state()).isEqualTo(DeliveryState.TEMPORARY_FAILURE);
                            assertThat(busy.enhancedStatus()).isEqualTo("4.7.1");
                            assertThat(busy.beganAt()).isEqualTo(began);
                        },
                        lost -> {
                            assertThat(lost.state()).isEqualTo(DeliveryState.IN_DOUBT);
                            assertThat(lost.reply()).contains("EOF");
                            assertThat(lost.beganAt()).isEqualTo(began.plus(Duration.ofMinutes(1)));
                        },
                        taken -> assertThat(taken.state()).isEqualTo(DeliveryState.ACCEPTED));
        assertThat(attempts("b@x.example.com")).extracting(Attempt::state).containsExactly(DeliveryState.ACCEPTED);
        assertThat(kept()).as("what was accepted at once costs no row").isEqualTo(2);

        String answer = row("b@x.example.com").lastReply();
        deliveries().bounced("notice:1", row("b@x.example.com").id(), "5.1.1 b@x.example.com is unknown");
        assertThat(attempts("b@x.example.com")).singleElement().satisfies(taken -> {
            assertThat(taken.state())
                    .as("a bounce answers it, and changes it not")
                    .isEqualTo(DeliveryState.ACCEPTED);
            assertThat(taken.reply()).isEqualTo(answer);
        });
        long erased = row("a@x.example.com").id();
        deliveries().forget("notice:1");
        assertThat(deliveries().record("notice:1", erased).attempts())
                .extracting(Attempt::reply)
                .containsExactly("4.7.1", null, row("").enhancedStatus());
    }

    private List<Attempt> attempts(String address) {
        return deliveries().record("notice:1", row(address).id()).attempts();
    }

    private int kept() {
        return room.getBean(JdbcClient.class)
                .sql("select count(*) from delivery_attempt")
                .query(Integer.class)
                .single();
    }

    @Test
    void amongManyTheFewThatFailAreCountedAndOnlyTheyAreSentAgain() {
        for (int number = 0; number < 300; number++) {
            if (number % 50 == 0) {
                sink.once(address(number), Fault.GONE);
            } else if (number % 20 == 1) {
                sink.once(address(number), Fault.BUSY);
            }
        }
        queueMany(300);
        send();
        assertThat(counts())
                .isEqualTo(Map.of(
                        DeliveryState.ACCEPTED, 279L,
                        DeliveryState.TEMPORARY_FAILURE, 15L,
                        DeliveryState.PERMANENT_FAILURE, 6L));
        clock.pass(Duration.ofMinutes(1));
        send();
        assertThat(deliveries().retry("notice:1", java.util.Set.of(DeliveryState.PERMANENT_FAILURE)))
                .isEqualTo(6);
        send();
        assertThat(counts()).isEqualTo(Map.of(DeliveryState.ACCEPTED, 300L));
        assertThat(sink.taken()).hasSize(300).doesNotHaveDuplicates();
        assertThat(sink.connections()).isLessThan(5);
    }

    @Test
    void whileTheServerIsDownTheOthersWaitUntouchedAndNobodyKnocksForEach() throws IOException {
        sink.close();
        SilentPort nobody = SilentPort.at(sink.port());
        try {
            queueMany(50);
            send();
            assertThat(counts()).isEqualTo(Map.of(DeliveryState.TEMPORARY_FAILURE, 1L, DeliveryState.QUEUED, 49L));
            assertThat(deliveries().rows("notice:1", DeliveryState.QUEUED, 0, 100))
                    .allMatch(row -> row.attempts() == 0);
            assertThat(row(address(0)).lastReply()).contains("refused");
            clock.pass(Duration.ofSeconds(1));
            send();
            assertThat(counts()).containsEntry(DeliveryState.QUEUED, 49L);
        } finally {
            nobody.close();
        }
    }

    @Test
    void aServerWithoutStartTlsGetsNothingWhereItIsRequired() {
        open(Map.of("vigie.smtp.tls", "starttls"));
        queue("a@x.example.com");
        send();
        assertThat(row("a@x.example.com").state()).isEqualTo(DeliveryState.TEMPORARY_FAILURE);
        assertThat(row("a@x.example.com").lastReply()).contains("STARTTLS");
        assertThat(sink.taken()).isEmpty();
    }

    @Test
    void anAddressBeyondAsciiIsRefusedWhereTheServerCannotTakeIt() {
        queue("délégué@x.example.com");
        send();
        assertThat(row("délégué@x.example.com").state()).isEqualTo(DeliveryState.PERMANENT_FAILURE);
        assertThat(row("délégué@x.example.com").enhancedStatus()).isEqualTo("5.6.7");
    }

    @Test
    void aFullDiskDelaysACapturedLetterAndSaysSo() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("mail"), "in the way");
        open(Map.of("vigie.smtp.host", ""));
        queue("a@x.example.com");
        send();
        assertThat(row("a@x.example.com").state()).isEqualTo(DeliveryState.TEMPORARY_FAILURE);
        assertThat(row("a@x.example.com").lastReply()).contains("mail");
        Files.delete(notAFolder);
        clock.pass(Duration.ofMinutes(1));
        send();
        assertThat(row("a@x.example.com").captured()).isTrue();
    }

    @Test
    void aDomainGetsNoMoreThanItsShareOfAMinute() {
        open(Map.of("vigie.delivery.domain-rate", 3));
        queue(
                "1@x.example.com",
                "2@x.example.com",
                "3@x.example.com",
                "4@x.example.com",
                "5@x.example.com",
                "6@x.example.com",
                "7@x.example.com",
                "a@y.example.com");
        send();
        assertThat(counts()).isEqualTo(Map.of(DeliveryState.ACCEPTED, 4L, DeliveryState.QUEUED, 4L));
        clock.pass(Duration.ofMinutes(1));
        send();
        assertThat(counts()).containsEntry(DeliveryState.ACCEPTED, 7L);
        clock.pass(Duration.ofMinutes(1));
        send();
        assertThat(counts()).isEqualTo(Map.of(DeliveryState.ACCEPTED, 8L));
    }

    @Test
    void aRecipientWithoutAnAddressIsAFailureFromTheStartAndCanBeToldOtherwise() {
        deliveries()
                .queue(
                        "notice:1",
                        false,
                        List.of(new Outgoing("c9", "", "k:c9", Locale.ENGLISH, "Subject", "Text", "<p>x</p>")));
        send();
        Delivery row = row("");
        assertThat(row.state()).isEqualTo(DeliveryState.PERMANENT_FAILURE);
        assertThat(row.lastReply()).isEqualTo("no address is known");
        assertThat(deliveries().retry("notice:1", java.util.Set.of(DeliveryState.PERMANENT_FAILURE)))
                .isZero();
        Instant at = clock.instant();
        deliveries()
                .toldOtherwise(
                        "notice:1",
                        row.id(),
                        new ToldOtherwise(ToldOtherwise.Channel.TELEPHONE, "officer", at, "no contact on file"));
        assertThat(row("").state()).isEqualTo(DeliveryState.OTHER_CHANNEL);
        assertThat(row("").told()).extracting(ToldOtherwise::by).isEqualTo("officer");
    }

    @Test
    void aLetterThatWasTakenNeedsNoTelephoneButMayBounce() {
        queue("a@x.example.com");
        send();
        long id = row("a@x.example.com").id();
        assertThatThrownBy(() -> deliveries()
                        .toldOtherwise(
                                "notice:1",
                                id,
                                new ToldOtherwise(ToldOtherwise.Channel.LETTER, "o", clock.instant(), "r")))
                .isInstanceOf(NotCorrectable.class);
        deliveries().bounced("notice:1", id, "550 5.2.2 mailbox full");
        assertThat(row("a@x.example.com").state()).isEqualTo(DeliveryState.PERMANENT_FAILURE);
        assertThat(row("a@x.example.com").enhancedStatus()).isEqualTo("5.2.2");
    }

    @Test
    void aPausedWaveWaits() {
        deliveries().pause("notice:1");
        queue("a@x.example.com");
        send();
        assertThat(counts()).isEqualTo(Map.of(DeliveryState.QUEUED, 1L));
        deliveries().resume("notice:1");
        send();
        assertThat(counts()).isEqualTo(Map.of(DeliveryState.ACCEPTED, 1L));
    }

    @Test
    void aDelayedWaveWaitsWhateverIsPausedAndResumedAndGoesByItself() {
        deliveries().holdUntil("notice:1", clock.instant().plus(Duration.ofHours(2)));
        queue("a@x.example.com");
        deliveries().pause("notice:1");
        deliveries().resume("notice:1");
        send();
        assertThat(counts()).isEqualTo(Map.of(DeliveryState.QUEUED, 1L));
        deliveries().holdUntil("notice:1", clock.instant().plus(Duration.ofHours(1)));
        clock.pass(Duration.ofHours(1));
        send();
        assertThat(counts()).isEqualTo(Map.of(DeliveryState.ACCEPTED, 1L));
    }

    @Test
    void whatIsHeldBackIsNoLetterThatNobodyTook() {
        var until = clock.instant().plus(Duration.ofHours(2));
        queue("a@x.example.com");
        clock.pass(Duration.ofMinutes(1));
        assertThat(oldestUndelivered()).isEqualTo(60);
        deliveries().holdUntil("notice:1", until);
        assertThat(deliveries().held("notice:1")).isEqualTo(new Held(false, until));
        assertThat(oldestUndelivered()).isZero();
        clock.pass(Duration.ofHours(2));
        assertThat(deliveries().held("notice:1")).isEqualTo(new Held(false, null));
        assertThat(oldestUndelivered()).isPositive();
        deliveries().pause("notice:1");
        assertThat(deliveries().held("notice:1")).isEqualTo(new Held(true, null));
        assertThat(oldestUndelivered()).isZero();
    }

    @Test
    void aLetterOfAnExerciseIsNoLetterThatNobodyTook() {
        var letter = new Outgoing(
                "a@x.example.com", "a@x.example.com", "k:exercise", Locale.ENGLISH, "Subject", "Text", "<p>x</p>");
        deliveries().queue("notice:2", true, List.of(letter));
        clock.pass(Duration.ofMinutes(1));
        assertThat(oldestUndelivered()).isZero();
        queue("b@x.example.com");
        clock.pass(Duration.ofMinutes(1));
        assertThat(oldestUndelivered()).isEqualTo(60);
    }

    private double oldestUndelivered() {
        return room.getBean(OldestUndelivered.class).seconds();
    }
}
