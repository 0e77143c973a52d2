package eu.vigie.audit;

import java.util.Base64;
import java.util.HexFormat;

/**
 * What the trail was: so many entries, under that root (C2SP tlog-checkpoint).
 *
 * @param origin name of the trail
 * @param size entries in it
 * @param root of the Merkle tree over them, hexadecimal
 */
public record Checkpoint(String origin, long size, String root) {

    /** Reads what {@link #text()} writes; refuses anything else with {@link IllegalArgumentException}. */
    public static Checkpoint of(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4 || !lines[1].matches("0|[1-9][0-9]{0,17}"))
            throw new IllegalArgumentException("not a checkpoint");
        byte[] root = Base64.getDecoder().decode(lines[2]);
        if (root.length != 32) throw new IllegalArgumentException("not a checkpoint: no SHA-256");
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), HexFormat.of().formatHex(root));
    }

    /** Three lines: origin, size, and root in base64. */
    public String text() {
        return origin + "\n" + size + "\n"
                + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(root)) + "\n";
    }
}
