package eu.vigie.evidence;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Trail;
import eu.vigie.breach.Breaches;
import eu.vigie.refusal.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Evidence: bytes first, then the row; so a row always has its bytes. No transaction is open while bytes flow. */
@Component
class KeptEvidence implements Evidence {

    private final Breaches breaches;
    private final Trail trail;
    private final ByteStore bytes;
    private final EvidenceRows rows;
    private final Rereading rereading;
    private final Verifications verifications;
    private final Custody custody;

    KeptEvidence(
            Breaches breaches,
            Trail trail,
            ByteStore bytes,
            EvidenceRows rows,
            Rereading rereading,
            Verifications verifications,
            Custody custody) {
        this.breaches = breaches;
        this.trail = trail;
        this.bytes = bytes;
        this.rows = rows;
        this.rereading = rereading;
        this.verifications = verifications;
        this.custody = custody;
    }

    @Override
    public EvidenceItem add(String breach, String name, String kind, InputStream stream, Actor actor)
            throws IOException {
        return keep(breach, null, name, kind, stream, actor);
    }

    @Override
    public EvidenceItem attach(String breach, long entry, String name, String kind, InputStream stream, Actor actor)
            throws IOException {
        trail.entry(breach, entry);
        return keep(breach, entry, name, kind, stream, actor);
    }

    @Override
    public Map<Long, List<EvidenceItem>> attached(String breach) {
        return rows.attached(breach);
    }

    private EvidenceItem keep(
            String breach, @Nullable Long entry, String name, String kind, InputStream stream, Actor actor)
            throws IOException {
        String itsName = AcceptedText.name(name);
        String itsKind = AcceptedText.kind(kind);
        String reference = breaches.get(breach).reference();
        ByteStore.Stored stored = bytes.keep(reference, stream);
        try {
            return rows.add(reference, entry, itsName, itsKind, stored, actor);
        } catch (RuntimeException notRecorded) {
            bytes.discard(reference, stored.storage());
            throw notRecorded;
        }
    }

    @Override
    public EvidenceItem get(String breach, long id) {
        return rows.get(breach, id);
    }

    @Override
    public List<EvidenceItem> of(String breach) {
        return rows.of(breach);
    }

    @Override
    public Map<String, Long> counts(Collection<String> breaches) {
        return rows.counts(breaches);
    }

    @Override
    public InputStream open(String breach, long id, Actor actor) throws IOException {
        EvidenceItem item = rows.get(breach, id);
        InputStream content = content(item);
        try {
            custody.handedOut(item, actor);
            return content;
        } catch (RuntimeException notRecorded) {
            content.close();
            throw notRecorded;
        }
    }

    private InputStream content(EvidenceItem item) throws IOException {
        if (item.elsewhere() != null) throw new ElsewhereEvidence(item.elsewhere());
        if (item.destroyingSince() != null) throw new DestroyedEvidence();
        Place place = rows.place(item.breach(), item.id());
        try {
            if (bytes.size(place) != item.size()) throw new DamagedEvidence();
            return bytes.open(place);
        } catch (NoSuchFileException gone) {
            throw new NotFound("content", String.valueOf(item.id()));
        } catch (ChangedBytes changed) {
            throw new DamagedEvidence();
        }
    }

    @Override
    public Reread verify(String breach, long id, Actor actor) {
        EvidenceItem item = rows.get(breach, id);
        Reread result = rereading.compare(item);
        verifications.record(item, result, actor);
        return result;
    }

    @Override
    public List<Map<String, Object>> custody(String breach, long id) {
        return custody.of(rows.get(breach, id));
    }

    @Override
    public void handOver(String breach, long id, String receivedBy, String purpose, String location, Actor actor) {
        custody.handOver(
                rows.get(breach, id),
                AcceptedText.of("receivedBy", receivedBy, 400),
                AcceptedText.of("purpose", purpose, 4_000),
                AcceptedText.of("location", location, 1_000),
                actor);
    }
}
