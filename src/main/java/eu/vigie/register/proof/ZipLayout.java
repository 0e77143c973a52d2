package eu.vigie.register.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The one form in which a package is laid out as a ZIP archive (APPNOTE 6.3): files stored as they are, one date, no extra
 * fields, no gaps. So the same files make the same archive everywhere, and no byte of it can be changed unseen.
 */
final class ZipLayout {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final short VERSION = 20;
    private static final short UTF8_NAMES = 0x0800;
    private static final short FIRST_DAY = (1 << 5) | 1;

    /** Bytes of a local header before the name. */
    static final int LOCAL_SIZE = 30;

    /** One file in it. */
    record Stored(String name, long offset, int crc, long size) {}

    private ZipLayout() {}

    static byte[] local(Stored file) {
        byte[] name = file.name().getBytes(UTF_8);
        return common(buffer(LOCAL_SIZE + name.length).putInt(LOCAL), file, name)
                .put(name)
                .array();
    }

    static byte[] central(Stored file) {
        byte[] name = file.name().getBytes(UTF_8);
        return common(buffer(46 + name.length).putInt(CENTRAL).putShort(VERSION), file, name)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt((int) file.offset())
                .put(name)
                .array();
    }

    static byte[] end(int files, long offset, long size) {
        return buffer(22)
                .putInt(END)
                .putInt(0)
                .putShort((short) files)
                .putShort((short) files)
                .putInt((int) size)
                .putInt((int) offset)
                .putShort((short) 0)
                .array();
    }

    private static ByteBuffer common(ByteBuffer header, Stored file, byte[] name) {
        return header.putShort(VERSION)
                .putShort(UTF8_NAMES)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(FIRST_DAY)
                .putInt(file.crc())
                .putInt((int) file.size())
                .putInt((int) file.size())
                .putShort((short) name.length)
                .putShort((short) 0);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
