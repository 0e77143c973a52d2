package eu.vigie.evidence;

import static java.time.ZoneOffset.UTC;

import eu.vigie.actor.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How evidence was acquired. What was said before is kept; the last that was said rules. */
@Component
@Transactional
public class Acquisitions {

    private final JdbcClient database;
    private final EvidenceRows evidence;
    private final SealRows seals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Acquisitions(
            JdbcClient database, EvidenceRows evidence, SealRows seals, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.evidence = evidence;
        this.seals = seals;
        this.events = events;
        this.clock = clock;
    }

    /** Empty while nobody has said it; {@link eu.vigie.refusal.NotFound} without such evidence. */
    @Transactional(readOnly = true)
    public Optional<AcquisitionOnRecord> of(String breach, long id) {
        evidence.get(breach, id);
        return last(id);
    }

    /**
     * Records or corrects it. Refuses, naming each field, what cannot have been so ({@link Acquisition}), and what is sealed; the same
     * again changes nothing.
     */
    public AcquisitionOnRecord record(String breach, long id, Acquisition said, Actor actor) {
        EvidenceItem item = seals.hold(evidence.get(breach, id));
        if (item.seal() != null) throw SealedEvidence.already();
        keep(item, said, actor);
        return last(id).orElseThrow();
    }

    /** The same for what is sealed: part of a correction. False when it was said so before. */
    boolean correct(EvidenceItem item, Acquisition said, Actor actor) {
        return keep(item, said, actor);
    }

    private boolean keep(EvidenceItem item, Acquisition said, Actor actor) {
        Acquisition accepted = AcquisitionCheck.accepted(said, item);
        var before = last(item.id());
        if (before.isPresent() && before.get().said().equals(accepted)) return false;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long row = add(item.id(), accepted, actor, now);
        events.publishEvent(new AcquisitionRecorded(item.breach(), item.id(), row, accepted, actor, now));
        return true;
    }

    private long add(long id, Acquisition said, Actor actor, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql(
                        "insert into evidence_acquisition (evidence, acquired_at, acquired_by, acquired_where, source, tool,"
                                + " tool_version, clock_drift_seconds, volatility, note, recorded_by, recorded_at)"
                                + " values (:evidence, :at, :by, :place, :source, :tool, :version, :drift, :volatility, :note,"
                                + " :person, :now)")
                .param("evidence", id)
                .param("at", Objects.requireNonNull(said.acquiredAt()).atOffset(UTC))
                .param("by", said.acquiredBy())
                .param("place", said.place())
                .param("source", said.source())
                .param("tool", said.tool())
                .param("version", said.toolVersion())
                .param("drift", said.clockDriftSeconds())
                .param("volatility", said.volatility())
                .param("note", said.note())
                .param("person", actor.name())
                .param("now", now.atOffset(UTC))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    Optional<AcquisitionOnRecord> last(long id) {
        return database.sql(
                        "select * from evidence_acquisition where evidence = ? order by id desc fetch first 1 rows only")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    private static AcquisitionOnRecord read(ResultSet row) throws SQLException {
        var said = new Acquisition(
                ItemRow.instant(row, "acquired_at"),
                row.getString("acquired_by"),
                row.getString("acquired_where"),
                row.getString("source"),
                row.getString("tool"),
                row.getString("tool_version"),
                row.getObject("clock_drift_seconds", Long.class),
                row.getString("volatility"),
                row.getString("note"));
        return new AcquisitionOnRecord(
                said, row.getString("recorded_by"), Objects.requireNonNull(ItemRow.instant(row, "recorded_at")));
    }
}
