package eu.vigie.evidence;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One at a time, among the threads of this node and the nodes of a shared folder. The lock has a file of its own, which nobody
 * else opens: to close any file gives up the locks that the process has on it.
 */
final class Turns {

    private final Set<Path> here = ConcurrentHashMap.newKeySet();

    /** A turn that ends when it is closed. */
    final class Turn implements Closeable {

        private final Path file;
        private final FileChannel channel;

        private Turn(Path file, FileChannel channel) {
            this.file = file;
            this.channel = channel;
        }

        @Override
        public void close() throws IOException {
            try {
                channel.close();
            } finally {
                here.remove(file);
            }
        }
    }

    /** Null while somebody else has it. */
    @Nullable
    Turn take(Path file) throws IOException {
        if (!here.add(file)) return null;
        FileChannel channel = null;
        try {
            Files.createDirectories(file.resolveSibling(""));
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) return new Turn(file, channel);
            channel.close();
            here.remove(file);
            return null;
        } catch (OverlappingFileLockException another) {
            if (channel != null) channel.close();
            here.remove(file);
            return null;
        } catch (IOException failed) {
            if (channel != null) channel.close();
            here.remove(file);
            throw failed;
        }
    }
}
