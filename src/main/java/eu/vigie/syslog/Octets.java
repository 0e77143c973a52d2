package eu.vigie.syslog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;

/**
 * A message as text. One that is not UTF-8, or holds U+0000 which no database keeps, is written so that every octet can be had
 * again from it.
 *
 * @param verbatim to the letter; in one that is no text each foreign octet and each backslash is <code>\xHH</code>
 * @param readable the same to be read: foreign octets are U+FFFD
 * @param text true where it is UTF-8 without U+0000
 */
record Octets(String verbatim, String readable, boolean text) {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int PRINTABLE = 0x20;
    private static final int DELETE = 0x7F;

    static Octets of(byte[] octets) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
            if (text.indexOf('\0') < 0) return new Octets(text, text, true);
        } catch (CharacterCodingException foreign) {
            // Latin-1, mostly (RFC 5424, section 6.4: MSG-ANY).
        }
        return new Octets(escaped(octets), new String(octets, UTF_8), false);
    }

    /** What is not plain ASCII is escaped too: which of it would be a character is a guess. */
    private static String escaped(byte[] octets) {
        var text = new StringBuilder();
        for (byte one : octets) {
            int octet = one & 0xFF;
            boolean plain = octet >= PRINTABLE && octet < DELETE && octet != '\\' || octet == '\n' || octet == '\t';
            if (plain) text.append((char) octet);
            else text.append("\\x").append(HEX.toHexDigits(one));
        }
        return text.toString();
    }
}
