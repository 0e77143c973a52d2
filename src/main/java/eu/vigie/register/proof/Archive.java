package eu.vigie.register.proof;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/** Writes a package into a file, one file after another as it is read: its size costs no memory. */
final class Archive {

    private static final long LARGEST = 0xFFFF_FFFFL;

    private final RandomAccessFile file;
    private final List<ZipLayout.Stored> stored = new ArrayList<>();
    private final Map<String, String> digests = new LinkedHashMap<>();

    Archive(RandomAccessFile file) {
        this.file = file;
    }

    /** Writes one file of the package; must not close the stream. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    void add(String name, Content content) throws IOException {
        long offset = file.getFilePointer();
        file.write(ZipLayout.local(new ZipLayout.Stored(name, offset, 0, 0)));
        long from = file.getFilePointer();
        CRC32 sum = new CRC32();
        DigestOutputStream digested = new DigestOutputStream(
                new CheckedOutputStream(Channels.newOutputStream(file.getChannel()), sum), Hashing.sha256());
        BufferedOutputStream out = new BufferedOutputStream(digested, 1 << 16);
        content.write(out);
        out.flush();
        finish(new ZipLayout.Stored(name, offset, (int) sum.getValue(), file.getFilePointer() - from));
        digests.put(name, HexFormat.of().formatHex(digested.getMessageDigest().digest()));
    }

    // Check sum and size stand before the bytes, and are known after them.
    private void finish(ZipLayout.Stored entry) throws IOException {
        long end = file.getFilePointer();
        if (end > LARGEST) throw new IOException("The package is larger than four gigabytes");
        file.seek(entry.offset());
        file.write(ZipLayout.local(entry));
        file.seek(end);
        stored.add(entry);
    }

    /** SHA-256 of every file so far, in the order in which they were added. */
    Map<String, String> digests() {
        return digests;
    }

    void finish() throws IOException {
        long offset = file.getFilePointer();
        for (ZipLayout.Stored entry : stored) file.write(ZipLayout.central(entry));
        file.write(ZipLayout.end(stored.size(), offset, file.getFilePointer() - offset));
        file.setLength(file.getFilePointer());
    }
}
