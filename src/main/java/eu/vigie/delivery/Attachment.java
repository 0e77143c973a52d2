package eu.vigie.delivery;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A file that goes with a letter. Refuses more than a mailbox of the other side is sure to take.
 *
 * @param name as the reader's mail program shows it: letters, digits, dots, dashes
 * @param mediaType for example {@code application/pdf}
 */
public record Attachment(String name, String mediaType, byte[] bytes) {

    /** Of the bytes; in the letter they grow by a third. */
    public static final int LARGEST = 1_000_000;

    public Attachment {
        if (!name.matches("[A-Za-z0-9._-]{1,200}")) throw new IllegalArgumentException("name: " + name);
        if (bytes.length > LARGEST) throw new IllegalArgumentException(name + " is larger than " + LARGEST + " bytes");
    }

    /** What the contents of a letter differ by. */
    String print() {
        return name
                + ' '
                + mediaType
                + ' '
                + HexFormat.of().formatHex(Digest.sha256().digest(bytes));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attachment that
                && name.equals(that.name)
                && mediaType.equals(that.mediaType)
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return name + " (" + bytes.length + " bytes)";
    }
}
