package eu.vigie.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.OnPostgresqlToo;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The counts that pages show without counting. */
@OnPostgresqlToo
class TallyTest {

    private static final String WAVE = "notice:1";

    private AnnotationConfigApplicationContext room = new AnnotationConfigApplicationContext();

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void open() {
        room = LedgerRoom.open(Clock.systemUTC(), Map.of("vigie.data", folder.toString(), "vigie.node", "one"));
        room.getBean(Dispatcher.class).destroy();
    }

    @AfterEach
    void close() {
        room.close();
    }

    private Ledger ledger() {
        return room.getBean(Ledger.class);
    }

    private Tally tally() {
        return room.getBean(Tally.class);
    }

    private void queue(int from, int to) {
        ledger().queue(
                        WAVE,
                        false,
                        IntStream.range(from, to).mapToObj(TallyTest::letter).toList());
    }

    private static Outgoing letter(int number) {
        String address = number % 9 == 0 ? "" : "r" + number + "@x.example.com";
        return new Outgoing("r" + number, address, "k" + number, Locale.ENGLISH, "Subject", "Text", "<p>x</p>");
    }

    private void claimAndAnswer(DeliveryState... answers) {
        var claim = room.getBean(Outbox.class).claim(true, Handful.FIRST);
        var random = new Random(claim.due());
        claim.parcels().forEach(parcel -> room.getBean(Records.class)
                .record(Map.of(
                        parcel, new Reply(answers[random.nextInt(answers.length)], "250 2.0.0 ok", null, false))));
    }

    @Test
    void whateverBecomesOfLettersTheTallySaysWhatTheRowsSay() {
        queue(0, 60);
        LedgerRoom.assertThatTheTallyIsTrue(room);
        assertThat(ledger().counts(WAVE))
                .isEqualTo(Map.of(DeliveryState.QUEUED, 53L, DeliveryState.PERMANENT_FAILURE, 7L));
        for (int batch = 0; batch < 3; batch++) {
            claimAndAnswer(DeliveryState.values());
            LedgerRoom.assertThatTheTallyIsTrue(room);
        }
        ledger().retry(WAVE, Set.of(DeliveryState.PERMANENT_FAILURE, DeliveryState.TEMPORARY_FAILURE));
        LedgerRoom.assertThatTheTallyIsTrue(room);
        for (var row : ledger().rows(WAVE, null, 0, 60)) {
            correct(row);
            LedgerRoom.assertThatTheTallyIsTrue(room);
        }
        ledger().suppress(WAVE, "withdrawn");
        LedgerRoom.assertThatTheTallyIsTrue(room);
    }

    private void correct(Delivery row) {
        try {
            switch ((int) (row.id() % 4)) {
                case 0 -> ledger().suppress(WAVE, row.id(), "not pursued");
                case 1 -> ledger().bounced(WAVE, row.id(), "550 5.1.1 gone");
                case 2 -> room.getBean(ReadLetters.class).confirmedTo("officer", WAVE, row.id());
                default -> room.getBean(Corrections.class).delivered(WAVE, row.id(), "250 2.0.0 delivered");
            }
        } catch (NotCorrectable asItIs) {
            assertThat(asItIs).isNotNull();
        }
    }

    @Test
    void manyChangesAreMergedIntoOnePerState() {
        for (int letter = 1; letter < 250; letter += 2) {
            queue(letter, letter + 2);
        }
        var counts = ledger().counts(WAVE);
        tally().mergeAll();
        assertThat(lines()).isEqualTo(2);
        assertThat(ledger().counts(WAVE)).isEqualTo(counts);
        LedgerRoom.assertThatTheTallyIsTrue(room);
    }

    private long lines() {
        return room.getBean(JdbcClient.class)
                .sql("select count(*) from delivery_tally")
                .query(Long.class)
                .single();
    }

    @Test
    void aTallyThatSaysOtherwiseThanTheRowsIsMendedWhenTheyAreCounted() {
        queue(1, 5);
        room.getBean(JdbcClient.class)
                .sql("update delivery set state = 'ACCEPTED'")
                .update();
        assertThat(ledger().counts(WAVE)).isEqualTo(Map.of(DeliveryState.QUEUED, 4L));
        assertThat(ledger().recount(WAVE)).isEqualTo(Map.of(DeliveryState.ACCEPTED, 4L));
        assertThat(ledger().counts(WAVE)).isEqualTo(Map.of(DeliveryState.ACCEPTED, 4L));
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        queue(1, 3);
        new TransactionTemplate(room.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            queue(3, 9);
            status.setRollbackOnly();
        });
        assertThat(ledger().counts(WAVE)).isEqualTo(Map.of(DeliveryState.QUEUED, 2L));
        LedgerRoom.assertThatTheTallyIsTrue(room);
    }
}
