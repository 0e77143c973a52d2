package eu.vigie.evidence;

import java.util.Arrays;
import java.util.Objects;

/**
 * What is there of a file that comes in parts.
 *
 * @param chunks that are whole
 * @param begun plain bytes of the next
 */
record Beginning(long chunks, byte[] begun) {

    /** Plain bytes. */
    long size() {
        return chunks * ChunkCipher.CHUNK + begun.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Beginning that && chunks == that.chunks && Arrays.equals(begun, that.begun);
    }

    @Override
    public int hashCode() {
        return Objects.hash(chunks, Arrays.hashCode(begun));
    }

    @Override
    public String toString() {
        return size() + " bytes";
    }
}
