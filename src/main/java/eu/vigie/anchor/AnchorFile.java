package eu.vigie.anchor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Appends notes to a file, one below the other, on the disk before it is said. Never makes the folder: a share that is not
 * mounted is a failure. The file may be one that the system lets nobody do more than append to.
 */
final class AnchorFile {

    private AnchorFile() {}

    static void append(Path file, String note) throws IOException {
        byte[] bytes = note.getBytes(UTF_8);
        byte[] end = end(file, bytes.length);
        if (Arrays.equals(end, bytes)) return; // A crash came between the file and the row that says so.
        byte[] written = end.length == 0 ? bytes : ("\n" + note).getBytes(UTF_8);
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer left = ByteBuffer.wrap(written);
            while (left.hasRemaining()) out.write(left);
            out.force(true);
        }
    }

    /** The last bytes, so many at most; what may not be read has an end that is not known. */
    private static byte[] end(Path file, int most) throws IOException {
        if (!Files.exists(file)) return new byte[0];
        if (!Files.isReadable(file)) return new byte[1];
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(most, in.length())];
            in.seek(in.length() - end.length);
            in.readFully(end);
            return end;
        }
    }
}
