package eu.vigie.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Takes sealed chunks, one after the other. */
interface ChunkSink {

    /** All of them, or {@link DiskFull}. */
    void put(ByteBuffer sealed) throws IOException;

    /** Takes back what is behind so many chunks; the next one comes there. */
    void cut(long chunks) throws IOException;

    /** What was put before is safe when this ends. */
    void settle() throws IOException;
}
