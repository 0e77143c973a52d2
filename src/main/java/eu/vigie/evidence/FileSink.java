package eu.vigie.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Chunks that go into a file. */
record FileSink(FileChannel channel) implements ChunkSink {

    @Override
    public void put(ByteBuffer sealed) throws IOException {
        FolderStore.write(channel, sealed);
    }

    @Override
    public void cut(long chunks) throws IOException {
        channel.truncate(chunks * ChunkCipher.STRIDE);
        channel.position(chunks * ChunkCipher.STRIDE);
    }

    @Override
    public void settle() throws IOException {
        channel.force(false);
    }
}
