package eu.vigie.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence: bytes kept as they came, or registered where they are; known by their SHA-256 (hexadecimal).
 *
 * @param verification the last time it was read again; null while nobody and nothing has
 * @param elsewhere where its bytes are; null if they are here
 * @param seal digest of its last seal; null if it is not sealed
 * @param destroyingSince when its destruction was approved: its bytes are given to nobody since; null if it was not
 * @param destroyedAt when the last of its bytes was gone
 */
public record EvidenceItem(
        long id,
        String breach,
        String name,
        String kind,
        String sha256,
        long size,
        String addedBy,
        Instant addedAt,
        @Nullable LastVerification verification,
        @Nullable Elsewhere elsewhere,
        @Nullable String seal,
        @Nullable Instant destroyingSince,
        @Nullable Instant destroyedAt) {

    /** One that has just come. */
    public EvidenceItem(
            long id,
            String breach,
            String name,
            String kind,
            String sha256,
            long size,
            String addedBy,
            Instant addedAt) {
        this(id, breach, name, kind, sha256, size, addedBy, addedAt, null, null, null, null, null);
    }

    /** The same with that as its last verification. */
    public EvidenceItem verified(@Nullable LastVerification last) {
        return new EvidenceItem(
                id,
                breach,
                name,
                kind,
                sha256,
                size,
                addedBy,
                addedAt,
                last,
                elsewhere,
                seal,
                destroyingSince,
                destroyedAt);
    }

    /** Its name for a file that somebody keeps: a name that was typed as a path leads into no folder. */
    public String fileName() {
        String file = name.replaceAll("[/\\\\:]", "_").replaceFirst("^\\.+", "_");
        return file.isBlank() ? String.valueOf(id) : file;
    }
}
