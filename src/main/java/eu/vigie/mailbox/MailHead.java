package eu.vigie.mailbox;

import jakarta.mail.internet.SharedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The headers of a mail or of one of its parts: each is held in memory, and a small mail may have millions. */
final class MailHead {

    static final int MOST_FIELDS = 1_000;

    private static final int MOST_BYTES = 1_000_000;

    private MailHead() {}

    /** True when they can be read whole; they end with the first empty line. */
    static boolean bounded(SharedInputStream mail) throws IOException {
        try (InputStream bytes = mail.newStream(0, -1)) {
            return bounded(bytes);
        }
    }

    /** A line ends with LF after any CR, or with a CR alone, as those who read it have it. */
    private static boolean bounded(InputStream bytes) throws IOException {
        int fields = 0;
        int returns = 0;
        boolean empty = true;
        for (int read = 0; read < MOST_BYTES; read++) {
            int next = bytes.read();
            if (next < 0) return true;
            if (next == '\r') {
                returns++;
                continue;
            }
            int ends = next == '\n' ? 1 : returns;
            returns = 0;
            if (ends > (empty ? 0 : 1)) return true;
            if (ends == 1) empty = true;
            if (next == '\n') continue;
            if (empty && next != ' ' && next != '\t' && ++fields > MOST_FIELDS) return false;
            empty = false;
        }
        return false;
    }
}
