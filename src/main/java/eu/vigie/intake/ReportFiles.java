package eu.vigie.intake;

import static java.time.ZoneOffset.UTC;

import eu.vigie.actor.Actor;
import eu.vigie.evidence.Evidence;
import eu.vigie.evidence.EvidenceItem;
import eu.vigie.refusal.NotFound;
import eu.vigie.signal.Signal;
import eu.vigie.signal.Signals;
import eu.vigie.signal.SignalsDecided;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What was sent with reports. Once the signal of a report is in a case its files are evidence there, each once; in a case that the
 * signal was taken out of they stay.
 */
@Component
public class ReportFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ReportFiles.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int LONGEST_NAME = 200;

    private final JdbcClient database;
    private final Evidence evidence;
    private final Signals signals;
    private final Clock clock;

    ReportFiles(JdbcClient database, Evidence evidence, Signals signals, Clock clock) {
        this.database = database;
        this.evidence = evidence;
        this.signals = signals;
        this.clock = clock;
    }

    /** A file without its bytes. */
    public record ReportFile(long id, String name, String sha256, long size) {}

    /** Of that signal, in their order. */
    public List<ReportFile> of(long signal) {
        return database.sql("select id, name, sha256, octet_length(bytes) from report_file where signal = ?"
                        + " order by position")
                .param(signal)
                .query((row, number) ->
                        new ReportFile(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4)))
                .list();
    }

    /** The bytes as they came; refuses a file of another signal. */
    public byte[] bytes(long signal, long id) {
        return database.sql("select bytes from report_file where signal = ? and id = ?")
                .params(signal, id)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .orElseThrow(() -> new NotFound("file", String.valueOf(id)));
    }

    List<Map<String, Object>> keep(String sourceId, List<PersonReport.SentFile> files) {
        List<Map<String, Object>> told = new ArrayList<>();
        for (int position = 0; position < files.size(); position++) {
            var file = files.get(position);
            String name = name(file.name());
            String sha256 = digest(file.bytes());
            database.sql("insert into report_file (source_id, position, name, sha256, bytes)"
                            + " select :source, :position, :name, :sha256, :bytes where not exists"
                            + " (select 1 from report_file where source_id = :source and position = :position)")
                    .param("source", sourceId)
                    .param("position", position)
                    .param("name", name)
                    .param("sha256", sha256)
                    .param("bytes", file.bytes())
                    .update();
            told.add(Map.of("name", name, "size", file.bytes().length, "sha256", sha256));
        }
        return told;
    }

    /** A signal that is in a case already is decided by nobody any more: its files are due at once. */
    void belong(String sourceId, Signal signal) {
        database.sql("update report_file set signal = ?, signal_group = ? where source_id = ?")
                .params(signal.id(), signal.group(), sourceId)
                .update();
        if (signals.get(signal.id()).breach() != null) due("signal", signal.id());
    }

    @EventListener
    void decided(SignalsDecided decided) {
        if (decided.breach() == null) return;
        String[] subject = decided.subject().split(":");
        String column = subject[0].equals("signal") ? "signal" : "signal_group";
        due(column, Long.parseLong(subject[1]));
    }

    /** Also what is evidence already: its signal may be of another case now. */
    private void due(String column, long number) {
        database.sql("update report_file set next_attempt_at = ? where " + column + " = ?")
                .params(now().atOffset(UTC), number)
                .update();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private record Due(long id, long signal, String name, String sha256) {}

    @Scheduled(fixedDelayString = "${vigie.intake.interval:5000}")
    void work() {
        Instant now = now();
        database
                .sql("select id, signal, name, sha256 from report_file where next_attempt_at <= ?"
                        + " order by next_attempt_at, id fetch first 20 rows only")
                .param(now.atOffset(UTC))
                .query((row, number) -> new Due(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)))
                .list()
                .stream()
                .filter(due -> claimed(due, now))
                .forEach(due -> evidence(due, now.plus(LEASE)));
    }

    private boolean claimed(Due due, Instant now) {
        return database.sql("update report_file set next_attempt_at = ? where id = ? and next_attempt_at <= ?")
                        .params(now.plus(LEASE).atOffset(UTC), due.id(), now.atOffset(UTC))
                        .update()
                == 1;
    }

    /** Done, unless somebody decided meanwhile: then it is due anew. */
    private void evidence(Due due, Instant lease) {
        try {
            String breach = signals.get(due.signal()).breach();
            Long kept = breach == null ? null : evidence(due, breach);
            database.sql("update report_file set next_attempt_at = null, evidence = :evidence where id = :id"
                            + " and next_attempt_at = :lease")
                    .param("evidence", kept)
                    .param("lease", lease.atOffset(UTC))
                    .param("id", due.id())
                    .update();
        } catch (IOException | RuntimeException trouble) {
            LOG.warn("File {} of a report is not evidence yet; it is tried again", due.id(), trouble);
        }
    }

    private long evidence(Due due, String breach) throws IOException {
        for (EvidenceItem item : evidence.of(breach))
            if (item.sha256().equals(due.sha256()) && item.name().equals(due.name())) return item.id();
        var bytes = new ByteArrayInputStream(bytes(due.signal(), due.id()));
        return evidence.add(breach, due.name(), "other", bytes, Actor.VIGIE).id();
    }

    private static String name(String given) {
        String name = given.replaceAll("[\\p{Cntrl}/\\\\]", "_").strip();
        if (name.isEmpty()) return "file";
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
