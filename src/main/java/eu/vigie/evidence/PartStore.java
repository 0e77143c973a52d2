package eu.vigie.evidence;

import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes of files that come in parts, beside the {@link ByteStore} in which they will be whole. How many are there is what lies
 * there, whatever ended the part before.
 */
interface PartStore {

    /** Plain bytes that are there; whoever is told so is not told less later. */
    long size(Place place) throws IOException;

    /** Whether no byte is missing and all are found under their final name. */
    boolean isWhole(Place place) throws IOException;

    /**
     * Appends what comes, at most {@code room} bytes, which are all that is missing; what came before the sender was cut off
     * stays, and is safe when this ends. Answers how many bytes are there now.
     */
    long append(Place place, long offset, long room, InputStream bytes) throws IOException;

    /** Whether somebody sends a part just now. */
    boolean busy(Place place) throws IOException;

    /** SHA-256 of all the plain bytes that are there, which are {@code size}. */
    String digest(Place place, long size) throws IOException;

    /** Nothing is missing: from now on the bytes are found as those of any evidence. */
    void settle(Place place, long size) throws IOException;

    /** Nothing of it is left. */
    void discard(Place place) throws IOException;
}
