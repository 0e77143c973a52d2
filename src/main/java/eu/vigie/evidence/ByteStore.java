package eu.vigie.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where the bytes of evidence lie, encrypted before they get there: a folder ({@link FolderStore}) or a bucket
 * ({@link BucketStore}). What is kept is found only whole and safe. A store that does not answer is {@link StoreAway}.
 */
interface ByteStore {

    /** Where the bytes lie, what they are before they are encrypted, and what opens them. */
    record Stored(
            String storage,
            String sha256,
            long size,
            @Nullable WrappedKey key) {}

    /** Under a new name and with a new key; any size, constant memory. */
    Stored keep(String breach, InputStream bytes) throws IOException;

    /** Takes back what no row will ever point to. */
    void discard(String breach, String storage) throws IOException;

    /** All that was ever kept under that name is gone when this ends; also when it was gone before. */
    void erase(Place place) throws IOException;

    /**
     * The plain bytes. Refused, or {@link ChangedBytes}, if they cannot be had as they were kept, and
     * {@link NoSuchFileException} if nothing lies there; the caller closes.
     */
    InputStream open(Place place) throws IOException;

    /** Plain bytes, by the length of what lies there; -1 if nothing whole has that length. {@link NoSuchFileException} as above. */
    long size(Place place) throws IOException;

    /** SHA-256 of the plain bytes, read again, in hexadecimal. */
    default String digest(Place place) throws IOException {
        try (DigestInputStream digested = new DigestInputStream(open(place), sha256())) {
            digested.transferTo(OutputStream.nullOutputStream());
            return hexadecimal(digested.getMessageDigest());
        }
    }

    static String hexadecimal(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
