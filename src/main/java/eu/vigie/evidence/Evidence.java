package eu.vigie.evidence;

import eu.vigie.actor.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What is kept, byte for byte. */
public interface Evidence {

    /** Streams the bytes to the data folder, encrypted, and computes their digest on the way; any size, constant memory. */
    EvidenceItem add(String breach, String name, String kind, InputStream bytes, Actor actor) throws IOException;

    /** The same, attached to that entry of the case's time line, which must be there. */
    EvidenceItem attach(String breach, long entry, String name, String kind, InputStream bytes, Actor actor)
            throws IOException;

    /** What is attached to entries of a case's time line, by the entry; oldest first. */
    Map<Long, List<EvidenceItem>> attached(String breach);

    EvidenceItem get(String breach, long id);

    /** All of a case, oldest first. */
    List<EvidenceItem> of(String breach);

    /** How many pieces are kept of each of these cases; one without any is left out. */
    Map<String, Long> counts(Collection<String> breaches);

    /**
     * The bytes as they came, for the actor, who stands on the trail before the first of them; the caller closes. Refuses them
     * without their key, or when what lies there is not what was kept; what is found to be changed on the way ends in an
     * {@link IOException}.
     */
    InputStream open(String breach, long id, Actor actor) throws IOException;

    /** Reads the bytes again and compares them with the digest of what came. */
    Reread verify(String breach, long id, Actor actor);

    /** Who held it, when and why (RFC 3227), oldest first. */
    List<Map<String, Object>> custody(String breach, long id);

    /** A hand-over. */
    void handOver(String breach, long id, String receivedBy, String purpose, String location, Actor actor);
}
