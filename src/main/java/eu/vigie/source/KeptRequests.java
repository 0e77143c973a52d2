package eu.vigie.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Signed documents that were kept, by this node: the latest, in memory alone. That one is forgotten costs its source the room of one
 * more document, and no signal.
 */
@Component
class KeptRequests {

    private static final int REMEMBERED = 10_000;

    private final Map<String, Boolean> documents = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** By what a document of that source is known, whatever its header fields say and whichever of the source's secrets signed it. */
    static String digest(String source, byte[] body) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(source.getBytes(UTF_8));
            sha256.update((byte) 0);
            return HexFormat.of().formatHex(sha256.digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** False when it was begun before: of the same sent many times at once one is the first. */
    synchronized boolean begin(String document) {
        return documents.putIfAbsent(document, true) == null;
    }

    /** It was not kept after all. */
    synchronized void forget(String document) {
        documents.remove(document);
    }
}
