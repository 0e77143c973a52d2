package eu.vigie.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process that ends between the wire and the ledger: what it heard is not said again. */
class KilledSenderTest {

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
        room = LedgerRoom.open(
                Clock.systemUTC(),
                Map.of(
                        "vigie.data",
                        folder.toString(),
                        "vigie.mail-from",
                        "vigie@host.example.com",
                        "vigie.smtp.host",
                        "127.0.0.1",
                        "vigie.smtp.port",
                        sink.port(),
                        "vigie.node",
                        "one",
                        "test.database",
                        "jdbc:h2:file:" + folder.resolve("ledger")));
        room.getBean(Dispatcher.class).destroy();
    }

    @AfterEach
    void close() throws IOException {
        if (room.isActive()) LedgerRoom.assertThatTheTallyIsTrue(room);
        room.close();
        sink.close();
    }

    /** Claims and speaks as a sender does, and is not there any more when it should record. */
    private void sendAndEnd(String... addresses) {
        ledger().queue("notice:1", false, Stream.of(addresses).map(this::letter).toList());
        var claim = room.getBean(Outbox.class).claim(true, Handful.FIRST);
        room.getBean(SmtpWire.class)
                .send(claim.parcels(), room.getBean(Notebooks.class).take());
    }

    private Outgoing letter(String address) {
        return new Outgoing(address, address, "k:" + address, Locale.ENGLISH, "Subject", "Text", "<p>x</p>");
    }

    /** Another process on the same data folder and database. */
    private void startAgain() {
        room.getBean(JdbcClient.class)
                .sql("update delivery set claimed_by = 'one#before' where state = 'IN_DOUBT'")
                .update();
        rename("before");
        room.getBean(AfterRestart.class).takeBack();
        LedgerRoom.send(room);
    }

    private void rename(String process) {
        for (Path file : notebooks()) {
            try {
                Files.move(file, file.resolveSibling("one#" + process + "-1.heard"));
            } catch (IOException trouble) {
                throw new IllegalStateException(trouble);
            }
        }
    }

    private List<Path> notebooks() {
        try (var files = Files.list(folder.resolve("sending"))) {
            return files.toList();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    private Ledger ledger() {
        return room.getBean(Ledger.class);
    }

    private List<String> taken() {
        return sink.taken().stream().map(FaultySink.Taken::recipient).toList();
    }

    @Test
    void whatWasAnsweredIsRecordedAndNotSentAgain() {
        sink.once("gone@x.example.com", FaultySink.Fault.GONE);
        sendAndEnd("a@x.example.com", "gone@x.example.com", "b@x.example.com");
        assertThat(ledger().counts("notice:1")).isEqualTo(Map.of(DeliveryState.IN_DOUBT, 3L));
        startAgain();
        assertThat(taken()).containsExactly("a@x.example.com", "b@x.example.com");
        assertThat(ledger().counts("notice:1"))
                .isEqualTo(Map.of(DeliveryState.ACCEPTED, 2L, DeliveryState.PERMANENT_FAILURE, 1L));
        assertThat(ledger().rows("notice:1", DeliveryState.PERMANENT_FAILURE, 0, 5))
                .extracting(Delivery::enhancedStatus)
                .containsExactly("5.1.1");
        assertThat(notebooks()).noneMatch(file -> file.toString().contains("before"));
    }

    @Test
    void anAnswerThatWasNotWrittenDownToItsEndWasNotHeard() throws IOException {
        sendAndEnd("a@x.example.com", "b@x.example.com");
        Path notebook = notebooks().get(0);
        String lines = Files.readString(notebook);
        Files.writeString(notebook, lines.substring(0, lines.length() - 1), StandardOpenOption.TRUNCATE_EXISTING);
        startAgain();
        assertThat(taken()).containsExactly("a@x.example.com", "b@x.example.com", "b@x.example.com");
        assertThat(ledger().counts("notice:1")).isEqualTo(Map.of(DeliveryState.ACCEPTED, 2L));
    }

    @Test
    void aSpoiltNotebookKeepsNobodyFromGoingOn() throws IOException {
        sendAndEnd("a@x.example.com");
        Files.writeString(notebooks().get(0), "\0\0\0\n", StandardOpenOption.TRUNCATE_EXISTING);
        startAgain();
        assertThat(taken()).containsExactly("a@x.example.com", "a@x.example.com");
        assertThat(ledger().counts("notice:1")).isEqualTo(Map.of(DeliveryState.ACCEPTED, 1L));
    }

    /** As an index says that a kill has torn from its row. */
    @Test
    void aLetterThatHasItsEndIsNotSentAgainWhateverSaysThatItIsDue() {
        ledger().queue("notice:1", false, List.of(letter("a@x.example.com")));
        LedgerRoom.send(room);
        room.getBean(JdbcClient.class)
                .sql("update delivery set next_attempt_at = queued_at")
                .update();
        LedgerRoom.send(room);
        assertThat(taken()).containsExactly("a@x.example.com");
    }

    @Test
    void anOlderAnswerSaysNothingOfALaterAttempt() {
        sendAndEnd("a@x.example.com");
        room.getBean(JdbcClient.class).sql("update delivery set attempts = 2").update();
        startAgain();
        assertThat(taken()).containsExactly("a@x.example.com", "a@x.example.com");
    }

    @Test
    void aLedgerThatDidNotTakeTheAnswersIsToldAgain() {
        sendAndEnd("a@x.example.com");
        var notebook = room.getBean(Notebooks.class).take();
        assertThat(notebook.isEmpty()).isTrue();
        var database = room.getBean(JdbcClient.class);
        database.sql("alter table delivery add constraint sabotage check (state <> 'ACCEPTED')")
                .update();
        ledger().queue("notice:2", false, List.of(letter("c@x.example.com")));
        LedgerRoom.send(room);
        assertThat(ledger().counts("notice:2")).isEqualTo(Map.of(DeliveryState.IN_DOUBT, 1L));
        database.sql("alter table delivery drop constraint sabotage").update();
        LedgerRoom.send(room);
        assertThat(ledger().counts("notice:2")).isEqualTo(Map.of(DeliveryState.ACCEPTED, 1L));
        assertThat(taken()).containsExactly("a@x.example.com", "c@x.example.com");
    }

    @Test
    void nothingIsLeftBehindWhenAllIsRecorded() {
        sendAndEnd();
        ledger().queue("notice:1", false, List.of(letter("a@x.example.com")));
        LedgerRoom.send(room);
        room.close();
        assertThat(notebooks()).allMatch(file -> file.toFile().length() == 0);
    }

    @Test
    void aDiskThatTakesNothingMoreKeepsNoLetterFromGoing() throws IOException {
        var notebook = new Notebook(Files.createFile(folder.resolve("full")));
        notebook.close();
        ledger().queue("notice:1", false, List.of(letter("a@x.example.com")));
        var parcels = room.getBean(Outbox.class).claim(true, Handful.FIRST).parcels();
        var replies = room.getBean(SmtpWire.class).send(parcels, notebook);
        assertThat(replies.values()).extracting(Reply::state).containsExactly(DeliveryState.ACCEPTED);
    }
}
