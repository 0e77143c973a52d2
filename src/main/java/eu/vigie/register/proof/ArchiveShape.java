package eu.vigie.register.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds an archive against {@link ZipLayout}, header by header: what no list of digests covers. */
final class ArchiveShape {

    private ArchiveShape() {}

    /** The first place where the archive is not laid out as it was written; empty when it is. */
    static Optional<Finding> deviation(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            List<ZipLayout.Stored> stored = new ArrayList<>();
            long at = 0;
            for (ZipLayout.Stored next = header(bytes, at); next != null; next = header(bytes, at)) {
                byte[] expected = ZipLayout.local(next);
                if (!Arrays.equals(expected, read(bytes, at, expected.length))) return at(at, next.name());
                stored.add(next);
                at += expected.length + next.size();
            }
            long directory = at;
            for (ZipLayout.Stored one : stored) {
                byte[] expected = ZipLayout.central(one);
                if (!Arrays.equals(expected, read(bytes, at, expected.length))) return at(at, one.name());
                at += expected.length;
            }
            byte[] end = ZipLayout.end(stored.size(), directory, at - directory);
            boolean ends = Arrays.equals(end, read(bytes, at, end.length)) && at + end.length == bytes.length();
            return ends ? Optional.empty() : at(at, "");
        }
    }

    private static Optional<Finding> at(long offset, String name) {
        return Optional.of(new Finding("@" + offset + (name.isEmpty() ? "" : " " + name), "layout"));
    }

    private static ZipLayout.@Nullable Stored header(RandomAccessFile bytes, long at) throws IOException {
        ByteBuffer header =
                ByteBuffer.wrap(read(bytes, at, ZipLayout.LOCAL_SIZE)).order(ByteOrder.LITTLE_ENDIAN);
        if (header.remaining() < ZipLayout.LOCAL_SIZE || header.getInt(0) != 0x04034b50) return null;
        int length = Short.toUnsignedInt(header.getShort(26));
        String name = new String(read(bytes, at + ZipLayout.LOCAL_SIZE, length), UTF_8);
        return new ZipLayout.Stored(name, at, header.getInt(14), Integer.toUnsignedLong(header.getInt(18)));
    }

    private static byte[] read(RandomAccessFile bytes, long at, int length) throws IOException {
        byte[] read = new byte[(int) Math.max(0, Math.min(length, bytes.length() - at))];
        bytes.seek(Math.min(at, bytes.length()));
        bytes.readFully(read);
        return read;
    }
}
