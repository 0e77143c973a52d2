package eu.vigie.evidence;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;

/**
 * Sealed chunks on the disk of this node until they are enough to be sent. Its file has no name while it is open, where the
 * system can: a crash leaves nothing behind.
 */
final class Spool implements Closeable {

    private final FileChannel file;
    private final MessageDigest md5;
    private long length;

    Spool(Path folder) throws IOException {
        Files.createDirectories(folder);
        file = FileChannel.open(
                folder.resolve(UUID.randomUUID() + ".sealed"),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        md5 = md5();
    }

    /** All of it, or {@link DiskFull}. */
    void put(ByteBuffer sealed) throws IOException {
        length += sealed.remaining();
        md5.update(sealed.duplicate());
        FolderStore.write(file, sealed);
    }

    long length() {
        return length;
    }

    /** By which the store knows that it took what was sent (Content-MD5); nothing can be put any more. */
    String digest() {
        return Base64.getEncoder().encodeToString(md5.digest());
    }

    /** From the beginning; as often as needed. */
    InputStream read() {
        return new InputStream() {

            private long at;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] to, int from, int most) throws IOException {
                int came = file.read(ByteBuffer.wrap(to, from, most), at);
                if (came > 0) at += came;
                return came;
            }
        };
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
