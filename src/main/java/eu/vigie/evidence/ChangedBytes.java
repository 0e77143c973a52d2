package eu.vigie.evidence;

import java.io.IOException;

/** Encrypted bytes on the disk are not those that were written there, or not all of them. */
class ChangedBytes extends IOException {

    private static final long serialVersionUID = 1L;

    private final long chunk;

    ChangedBytes(long chunk) {
        super("chunk " + chunk + " is not as it was written");
        this.chunk = chunk;
    }

    /** The first that is not as it was written; all before it are. */
    long chunk() {
        return chunk;
    }
}
