package eu.vigie.mailbox;

import eu.vigie.actor.Actor;
import eu.vigie.evidence.Evidence;
import eu.vigie.evidence.EvidenceItem;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Keeps a mail of a case and its files as evidence, each as it came: nothing is unpacked. The same bytes under the same name are
 * one piece, so that a stop in between keeps nothing twice, and neither does the picture under each mail of a thread.
 */
@Component
class MailFiles {

    static final int LARGEST = 25_000_000;

    private static final String KIND = "message";

    private final Evidence evidence;

    MailFiles(Evidence evidence) {
        this.evidence = evidence;
    }

    /** Numbers of the pieces, and the names of what was refused. */
    record Kept(List<Long> evidence, List<String> refused) {}

    Kept keep(String breach, Waiting row, Spool.Written written, ReadMail mail) throws IOException {
        Map<String, Long> known = new HashMap<>();
        for (EvidenceItem item : evidence.of(breach)) known.put(item.sha256() + item.name(), item.id());
        List<Long> kept = new ArrayList<>();
        List<String> refused = new ArrayList<>(mail.unread());
        kept.add(keep(
                breach, row.reference() + ".eml", row.digest(), () -> Files.newInputStream(written.file()), known));
        for (ReadMail.Attached file : mail.attached()) {
            try {
                kept.add(keep(breach, file.name(), digest(file.part()), () -> bytes(file.part()), known));
            } catch (TooLarge tooLarge) {
                refused.add(file.name());
            }
        }
        return new Kept(kept, refused);
    }

    /** Bytes that can be read more than once. */
    private interface Bytes {
        InputStream open() throws IOException;
    }

    private long keep(String breach, String name, String digest, Bytes bytes, Map<String, Long> known)
            throws IOException {
        Long before = known.get(digest + name);
        if (before != null) return before;
        try (InputStream stream = bytes.open()) {
            long id = evidence.add(breach, name, KIND, stream, Actor.VIGIE).id();
            known.put(digest + name, id);
            return id;
        }
    }

    private static InputStream bytes(Part part) throws IOException {
        try {
            return part.getInputStream();
        } catch (MessagingException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static String digest(Part part) throws TooLarge {
        MessageDigest sum = Spool.sha256();
        byte[] some = new byte[1 << 16];
        long size = 0;
        try (InputStream stream = bytes(part)) {
            for (int read = stream.read(some); read >= 0; read = stream.read(some)) {
                size += read;
                if (size > LARGEST) throw new TooLarge();
                sum.update(some, 0, read);
            }
        } catch (TooLarge tooLarge) {
            throw tooLarge;
        } catch (IOException undecodable) {
            throw new TooLarge();
        }
        return HexFormat.of().formatHex(sum.digest());
    }

    /** Larger than is kept, or it cannot be decoded: it is in the mail itself. */
    private static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
