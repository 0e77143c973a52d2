package eu.vigie.mailbox;

import static java.time.ZoneOffset.UTC;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail as it came, and how far the mailbox was read: both in one transaction. */
@Component
class KeptMail {

    private static final int CHUNK = 262_144;
    private static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXZ";

    private final JdbcClient database;
    private final TransactionTemplate together;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KeptMail(JdbcClient database, PlatformTransactionManager transactions, Clock clock) {
        this.database = database;
        this.together = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** A mail by where it lies on its server. */
    record Place(String mailbox, long validity, long number) {}

    /** The last number that was read; 0 at the beginning and when the server numbers anew. */
    long position(String mailbox, long validity) {
        return database.sql("select uid from mailbox_position where mailbox = ? and uid_validity = ?")
                .params(mailbox, validity)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** False when the same mail, to the letter, is here already. */
    boolean keep(Place place, Spool.Written written) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(written.file()))) {
            return Boolean.TRUE.equals(together.execute(status -> keepNow(place, written, bytes)));
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            pass(place);
            return false;
        }
    }

    /** Goes on behind it. */
    void pass(Place place) {
        together.executeWithoutResult(status -> moveTo(place));
    }

    private boolean keepNow(Place place, Spool.Written written, InputStream bytes) {
        moveTo(place);
        boolean known = database.sql("select count(*) from incoming_mail where digest = ?")
                        .param(written.digest())
                        .query(Long.class)
                        .single()
                > 0;
        if (!known) add(place, written, bytes);
        return !known;
    }

    private void add(Place place, Spool.Written written, InputStream bytes) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant arrived = written.arrivedAt() == null || written.arrivedAt().isAfter(now) ? now : written.arrivedAt();
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("insert into incoming_mail (digest, reference, mailbox, uid_validity, uid, byte_size, whole,"
                        + " arrived_at, kept_at, state, attempts, next_attempt_at, released, acknowledged)"
                        + " values (:digest, :reference, :mailbox, :validity, :uid, :size, :whole, :arrived, :now, 'kept',"
                        + " 0, :now, false, false)")
                .param("digest", written.digest())
                .param("reference", reference())
                .param("mailbox", place.mailbox())
                .param("validity", place.validity())
                .param("uid", place.number())
                .param("size", written.size())
                .param("whole", written.whole())
                .param("arrived", arrived.atOffset(UTC))
                .param("now", now.atOffset(UTC))
                .update(key, "id");
        chunks(Objects.requireNonNull(key.getKey()).longValue(), bytes);
    }

    private void chunks(long mail, InputStream bytes) {
        try {
            int position = 0;
            for (byte[] chunk = bytes.readNBytes(CHUNK); chunk.length > 0; chunk = bytes.readNBytes(CHUNK))
                database.sql("insert into incoming_mail_bytes (mail, position, bytes) values (?, ?, ?)")
                        .params(mail, position++, chunk)
                        .update();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void moveTo(Place place) {
        int moved = database.sql("update mailbox_position set uid = case when uid_validity = :validity and uid > :uid"
                        + " then uid else :uid end, uid_validity = :validity where mailbox = :mailbox")
                .param("validity", place.validity())
                .param("uid", place.number())
                .param("mailbox", place.mailbox())
                .update();
        if (moved == 0)
            database.sql("insert into mailbox_position (mailbox, uid_validity, uid) values (?, ?, ?)")
                    .params(place.mailbox(), place.validity(), place.number())
                    .update();
    }

    /** What the sender is told to quote: drawn, so that it says nothing of us or of others. */
    private String reference() {
        StringBuilder drawn = new StringBuilder("M-");
        for (int at = 0; at < 10; at++) drawn.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return drawn.toString();
    }

    /** The bytes as they came; read chunk by chunk. */
    InputStream open(long mail) {
        return new StoredBytes(
                position -> database.sql("select bytes from incoming_mail_bytes where mail = ? and position = ?")
                        .params(mail, position)
                        .query((row, number) -> row.getBytes(1))
                        .optional());
    }
}
