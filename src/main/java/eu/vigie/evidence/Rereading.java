package eu.vigie.evidence;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.springframework.stereotype.Component;

/** Reads the bytes of evidence again and compares them with the digest of what came, as the row has it and the trail recorded it. */
@Component
class Rereading {

    private final ByteStore bytes;
    private final EvidenceRows rows;
    private final EvidenceReferences references;
    private final EvidenceSeals seals;
    private final TakenIn takenIn;

    Rereading(ByteStore bytes, EvidenceRows rows, EvidenceReferences references, EvidenceSeals seals, TakenIn takenIn) {
        this.bytes = bytes;
        this.rows = rows;
        this.references = references;
        this.seals = seals;
        this.takenIn = takenIn;
    }

    /** Bytes that were moved, or closed by another key, while they were read are read once more: nothing happened to them. */
    Reread compare(EvidenceItem item) {
        Reread changed = takenIn.difference(item);
        if (changed != null) return changed;
        if (!seals.intact(item)) return Reread.sealBroken();
        if (item.elsewhere() != null) return said(item);
        if (item.destroyingSince() != null) return Reread.notVerifiable(Reread.DESTROYED);
        Place place = rows.place(item.breach(), item.id());
        Reread first = compare(item, place);
        if (first.result().equals(Reread.MATCH)) return first;
        Place since = rows.place(item.breach(), item.id());
        return since.equals(place) ? first : compare(item, since);
    }

    private Reread said(EvidenceItem item) {
        var digests = references.digests(item.breach(), item.id());
        if (digests.isEmpty()) return Reread.notVerifiable(Reread.KEPT_ELSEWHERE);
        ComputedDigest last = digests.get(digests.size() - 1).said();
        return Reread.said(item.sha256().equals(last.sha256()), last.computedBy());
    }

    private Reread compare(EvidenceItem item, Place place) {
        try {
            return Reread.compared(bytes.digest(place).equals(item.sha256()));
        } catch (ChangedBytes changed) {
            return Reread.compared(false);
        } catch (NoSuchFileException gone) {
            return Reread.notVerifiable("file_missing");
        } catch (IOException unreadable) {
            return Reread.notVerifiable("file_unreadable");
        } catch (KeyMissing closed) {
            return Reread.notVerifiable(closed.why());
        }
    }
}
