package eu.vigie.evidence;

import eu.vigie.actor.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Evidence that comes in parts: what has arrived stays, whoever is cut off goes on from there, on this node or another that has
 * the same folder. It becomes evidence with its last byte.
 */
public interface Uploads {

    /** Days after its last part for which the rest of a file is awaited. */
    int KEPT_DAYS = 7;

    /** Files of one case that may be on their way at once. */
    int MOST = 100;

    /** Refuses what {@link Evidence#add} refuses, a size below nought, and a digest that is none. An empty file is kept at once. */
    Upload begin(String breach, AnnouncedFile file, Actor actor) throws IOException;

    /** Unfinished, or finished within the last days. */
    Upload get(String breach, String id);

    /** Those of a case of which bytes are missing, oldest first. */
    List<Upload> unfinished(String breach);

    /** The same of a sender who says how many bytes come; -1 where nothing is said. Too many are refused before one is read. */
    Upload take(String breach, String id, long offset, long length, InputStream part, Actor actor) throws IOException;

    /**
     * Takes the bytes from {@code offset} on, as many as come. Refuses another offset than that of the bytes which are there, a
     * file of which somebody sends a part just now, more bytes than were announced, and, with the last, a digest that differs.
     */
    default Upload take(String breach, String id, long offset, InputStream part, Actor actor) throws IOException {
        return take(breach, id, offset, -1, part, actor);
    }

    /** Nobody will send the rest: its bytes are erased, and the trail says so. Refused while somebody sends a part. */
    void giveUp(String breach, String id, Actor actor) throws IOException;
}
