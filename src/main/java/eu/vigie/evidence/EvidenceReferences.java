package eu.vigie.evidence;

import static java.time.ZoneOffset.UTC;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breaches;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Evidence whose bytes stay elsewhere: registered by digest, and compared by a digest that somebody computes there again. */
@Component
@Transactional
public class EvidenceReferences {

    private static final String NEW = """
            insert into evidence_item (breach, elsewhere, held_by, item_name, item_kind, sha256, byte_size, added_by, added_at)
            values (:breach, :elsewhere, :holder, :name, :kind, :sha256, :size, :person, :now)""";

    private final JdbcClient database;
    private final Breaches breaches;
    private final EvidenceRows evidence;
    private final TakenIn takenIn;
    private final Verifications verifications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EvidenceReferences(
            JdbcClient database,
            Breaches breaches,
            EvidenceRows evidence,
            TakenIn takenIn,
            Verifications verifications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.breaches = breaches;
        this.evidence = evidence;
        this.takenIn = takenIn;
        this.verifications = verifications;
        this.events = events;
        this.clock = clock;
    }

    /** Refuses, naming each field, what is missing or cannot be. */
    public EvidenceItem register(String breach, Reference said, Actor actor) {
        String reference = breaches.get(breach).reference();
        SaidText check = new SaidText();
        var accepted = new Reference(
                check.needed("name", said.name(), AcceptedText.LONGEST_NAME),
                check.needed("kind", said.kind(), AcceptedText.LONGEST_KIND),
                said.size(),
                check.digest("sha256", said.sha256()),
                check.needed("location", said.location(), SaidText.PLACES),
                check.needed("heldBy", said.heldBy(), SaidText.NAMES));
        if (said.size() == null) check.wrong("size", "missing");
        else if (said.size() < 0) check.wrong("size", "upload-length");
        check.settle();
        Instant now = now();
        EvidenceItem item = evidence.get(reference, add(reference, accepted, actor, now));
        Elsewhere elsewhere = Objects.requireNonNull(item.elsewhere());
        events.publishEvent(new EvidenceRegistered(item, elsewhere, actor, now));
        return item;
    }

    private long add(String breach, Reference said, Actor actor, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql(NEW)
                .param("breach", breach)
                .param("elsewhere", said.location())
                .param("holder", said.heldBy())
                .param("name", said.name())
                .param("kind", said.kind())
                .param("sha256", said.sha256())
                .param("size", said.size())
                .param("person", actor.name())
                .param("now", now.atOffset(UTC))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** What bytes that are elsewhere have for a digest, as somebody says; compared at once. Refused for bytes that are here. */
    public Reread record(String breach, long id, ComputedDigest said, Actor actor) {
        EvidenceItem item = evidence.get(breach, id);
        if (item.elsewhere() == null) throw new KeptHere();
        Instant now = now();
        SaidText check = new SaidText();
        if (said.computedAt() == null) check.wrong("computedAt", "missing");
        else if (said.computedAt().isAfter(now)) check.wrong("computedAt", "computed-later");
        var accepted = new ComputedDigest(
                check.digest("sha256", said.sha256()),
                check.needed("computedBy", said.computedBy(), SaidText.NAMES),
                said.computedAt(),
                check.line("tool", said.tool(), SaidText.TOOLS),
                check.text("note", said.note(), SaidText.NOTES));
        check.settle();
        long row = add(id, accepted, actor, now);
        events.publishEvent(new DigestRecorded(breach, id, row, accepted, actor, now));
        Reread changed = takenIn.difference(item);
        Reread result =
                changed != null ? changed : Reread.said(item.sha256().equals(accepted.sha256()), accepted.computedBy());
        verifications.record(item, result, actor);
        return result;
    }

    private long add(long id, ComputedDigest said, Actor actor, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("insert into evidence_digest (evidence, sha256, computed_by, computed_at, tool, note, recorded_by,"
                        + " recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(said.sha256())
                .param(said.computedBy())
                .param(Objects.requireNonNull(said.computedAt()).atOffset(UTC))
                .param(said.tool())
                .param(said.note())
                .params(actor.name(), now.atOffset(UTC))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Every digest that was recorded, oldest first; the last one counts. */
    @Transactional(readOnly = true)
    public List<ComputedDigestOnRecord> digests(String breach, long id) {
        return of(evidence.get(breach, id));
    }

    List<ComputedDigestOnRecord> of(EvidenceItem item) {
        return database.sql("select * from evidence_digest where evidence = ? order by id")
                .param(item.id())
                .query((row, number) -> read(row))
                .list();
    }

    static ComputedDigestOnRecord read(ResultSet row) throws SQLException {
        var said = new ComputedDigest(
                row.getString("sha256"),
                row.getString("computed_by"),
                ItemRow.instant(row, "computed_at"),
                row.getString("tool"),
                row.getString("note"));
        return new ComputedDigestOnRecord(
                said, row.getString("recorded_by"), Objects.requireNonNull(ItemRow.instant(row, "recorded_at")));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
