package eu.vigie.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that comes in parts.
 *
 * @param offset bytes of it that are on the disk; the next part begins there
 * @param entry the entry of the time line to which it will be attached; null for one that stands by itself
 * @param fingerprint by which the sender knows its file again, for example the time of its last change; null if none was given
 * @param touchedAt when the last part came
 * @param evidence the piece of evidence that became of it; null while bytes are missing
 */
public record Upload(
        String id,
        String breach,
        @Nullable Long entry,
        String name,
        String kind,
        long size,
        long offset,
        @Nullable String fingerprint,
        String startedBy,
        Instant startedAt,
        Instant touchedAt,
        @Nullable Long evidence) {

    Upload with(long offsetNow) {
        return new Upload(
                id, breach, entry, name, kind, size, offsetNow, fingerprint, startedBy, startedAt, touchedAt, evidence);
    }

    Upload as(EvidenceItem item) {
        return new Upload(
                id,
                breach,
                entry,
                name,
                kind,
                size,
                size,
                fingerprint,
                startedBy,
                startedAt,
                item.addedAt(),
                item.id());
    }
}
