package eu.vigie.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Writes plain bytes as chunks; those of the chunk that is not whole yet wait in memory. */
final class ChunkWriter {

    private final ChunkSink sink;
    private final ChunkCipher cipher;
    private final byte[] plain = new byte[ChunkCipher.CHUNK];
    private final byte[] sealed = new byte[ChunkCipher.STRIDE];
    private long chunk;
    private int filled;

    /** Goes on behind so many whole chunks and the beginning of the next; what lies behind them is cut off. */
    ChunkWriter(ChunkSink sink, ChunkCipher cipher, long chunks, byte[] begun) throws IOException {
        this.sink = sink;
        this.cipher = cipher;
        this.chunk = chunks;
        System.arraycopy(begun, 0, plain, 0, begun.length);
        this.filled = begun.length;
        cut();
    }

    void write(byte[] bytes, int length) throws IOException {
        for (int from = 0; from < length; ) {
            int some = Math.min(length - from, plain.length - filled);
            System.arraycopy(bytes, from, plain, filled, some);
            filled += some;
            from += some;
            if (filled == plain.length) middle();
        }
    }

    private void middle() throws IOException {
        put(ChunkCipher.Kind.MIDDLE);
        chunk++;
        filled = 0;
    }

    /** Nothing more comes. */
    void last() throws IOException {
        put(ChunkCipher.Kind.LAST);
    }

    private void put(ChunkCipher.Kind kind) throws IOException {
        int length = cipher.seal(kind, chunk, plain, filled, sealed, 0);
        sink.put(ByteBuffer.wrap(sealed, 0, length));
    }

    /** Cuts off what is behind the last whole chunk. */
    void cut() throws IOException {
        sink.cut(chunk);
    }

    long chunks() {
        return chunk;
    }

    byte[] begun() {
        return Arrays.copyOf(plain, filled);
    }

    /** The same, sealed; nothing if all that came is in whole chunks. */
    ByteBuffer sealedBegun() {
        if (filled == 0) return ByteBuffer.allocate(0);
        return ByteBuffer.wrap(sealed, 0, cipher.seal(ChunkCipher.Kind.BEGUN, chunk, plain, filled, sealed, 0));
    }

    /** Plain bytes taken, those before this writer too. */
    long size() {
        return chunk * ChunkCipher.CHUNK + filled;
    }
}
