package eu.vigie.evidence;

import eu.vigie.evidence.Bucket.Part;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is in a bucket of a file of which parts are missing: parts that the store holds for an object to come, each of the same
 * number of whole chunks, and what came behind them, as an object of its own whose name says which chunk it begins with. A part
 * cannot be read before all are there.
 *
 * @param upload as the store calls it; null while there is not enough for a part
 * @param tail bytes of what came behind the parts, sealed: whole chunks and the beginning of one
 */
record BegunObject(@Nullable String upload, List<Part> parts, long tail) {

    /** As the store has it now. */
    static BegunObject of(Bucket bucket, String key) throws IOException {
        Optional<String> upload = bucket.begun(key);
        List<Part> parts = upload.isEmpty() ? List.of() : counted(bucket.parts(key, upload.get()));
        return new BegunObject(upload.orElse(null), parts, tail(bucket, tailName(key, chunks(parts))));
    }

    /** In a row from the first, of the same length and of whole chunks: what a crash left behind them is sent again. */
    private static List<Part> counted(List<Part> all) {
        List<Part> counted = new ArrayList<>();
        for (Part part : all) {
            boolean next = part.number() == counted.size() + 1
                    && part.length() % ChunkCipher.STRIDE == 0
                    && part.length() == all.get(0).length();
            if (!next) break;
            counted.add(part);
        }
        return List.copyOf(counted);
    }

    private static long tail(Bucket bucket, String name) throws IOException {
        try {
            return bucket.length(name);
        } catch (NoSuchFileException none) {
            return 0;
        }
    }

    /** Begins the names of all tails of that object. */
    static String tailNames(String key) {
        return key + ".tail.";
    }

    private static String tailName(String key, long chunk) {
        return tailNames(key) + String.format(Locale.ROOT, "%012d", chunk);
    }

    String tailName(String key) {
        return tailName(key, chunks());
    }

    /** Chunks in its parts. */
    long chunks() {
        return chunks(parts);
    }

    private static long chunks(List<Part> parts) {
        return parts.stream().mapToLong(Part::length).sum() / ChunkCipher.STRIDE;
    }

    /** Plain bytes, by lengths alone. */
    long size() {
        long begun = Math.max(0, tail % ChunkCipher.STRIDE - AesGcm.OVERHEAD);
        return (chunks() + tail / ChunkCipher.STRIDE) * ChunkCipher.CHUNK + begun;
    }

    /** Tells these parts from others of the same length. */
    String mark() {
        return Integer.toHexString(parts.hashCode());
    }
}
