package eu.vigie.syslog;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads messages that are counted in octets, {@code MSG-LEN SP MSG} (RFC 5425, section 4.3). Of one that is longer than 64 KiB its
 * beginning is kept and the rest is read past; one that is longer than a mebibyte ends the line. What was read of a message within
 * which the line ends is given out too.
 */
public final class Framing {

    /** More than what a receiver should take (8 192, RFC 5425, section 4.3.1). */
    public static final int MOST_KEPT = 65_536;

    /** What is read past at most. */
    public static final int MOST_SENT = 1_048_576;

    private static final int MOST_DIGITS = 7;
    private static final int LONGEST_CHARACTER = 4;

    private final InputStream line;
    private final Clock clock;
    private final Runnable begun;
    private long number;
    private boolean over;

    /** {@code begun} is called when the first octet of a message is here. */
    public Framing(InputStream line, Clock clock, Runnable begun) {
        this.line = line;
        this.clock = clock;
        this.begun = begun;
    }

    /** The next message, waiting for it; empty at the end of the line. */
    public Optional<Frame> next() throws IOException {
        if (over) return Optional.empty();
        int first = line.read();
        if (first < 0) return Optional.empty();
        begun.run();
        return message(length(first));
    }

    private int length(int first) throws IOException {
        if (first < '1' || first > '9') throw uncounted();
        int length = first - '0';
        for (int digits = 1; ; digits++) {
            int octet = line.read();
            if (octet < 0) return 0;
            if (octet == ' ') return length;
            if (octet < '0' || octet > '9') throw uncounted();
            if (digits == MOST_DIGITS) throw tooLong();
            length = length * 10 + octet - '0';
            if (length > MOST_SENT) throw tooLong();
        }
    }

    private Optional<Frame> message(int length) {
        byte[] octets = new byte[Math.min(length, MOST_KEPT)];
        int read = read(octets);
        if (read < octets.length) return frame(whole(octets, read), Frame.State.CUT);
        if (read == length) return frame(octets, Frame.State.WHOLE);
        readPast(length - read);
        return frame(whole(octets, read), Frame.State.SHORTENED);
    }

    private Optional<Frame> frame(byte[] octets, Frame.State state) {
        return octets.length == 0 ? Optional.empty() : Optional.of(new Frame(octets, clock.instant(), ++number, state));
    }

    /** As many as come before the line ends, in whatever way. */
    private int read(byte[] octets) {
        int read = 0;
        try {
            while (read < octets.length) {
                int more = line.read(octets, read, octets.length - read);
                if (more < 0) break;
                read += more;
            }
        } catch (IOException broken) {
            over = true;
        }
        over |= read < octets.length;
        return read;
    }

    private void readPast(int octets) {
        try {
            line.skipNBytes(octets);
        } catch (IOException broken) {
            over = true;
        }
    }

    /** Without a last character of which a part is missing. */
    private static byte[] whole(byte[] octets, int length) {
        int lead = length - 1;
        while (lead > 0 && lead > length - LONGEST_CHARACTER && (octets[lead] & 0xC0) == 0x80) lead--;
        boolean half = lead >= 0 && length - lead < size(octets[lead]);
        return Arrays.copyOf(octets, half ? lead : length);
    }

    /** How many octets a character has that begins with this one. */
    private static int size(byte lead) {
        int octet = lead & 0xFF;
        return octet >= 0xF0 ? 4 : octet >= 0xE0 ? 3 : octet >= 0xC0 ? 2 : 1;
    }

    private static IllFramed uncounted() {
        return new IllFramed(
                false, "a message does not begin with its length (octet counting, RFC 5425, section 4.3, is needed)");
    }

    private static IllFramed tooLong() {
        return new IllFramed(true, "a message is longer than " + MOST_SENT + " octets");
    }
}
