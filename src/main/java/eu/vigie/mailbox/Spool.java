package eu.vigie.mailbox;

import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Mail on its way, in a file of its own: however large, it costs no memory. */
@Component
class Spool {

    /** A larger mail is kept by its headers alone; it stays whole in the mailbox. */
    static final int LARGEST = 50_000_000;

    /** So many bytes are asked for at a time. */
    static final int STRETCH = 1 << 20;

    private static final Duration LEFT_OVER = Duration.ofHours(1);

    private final Path folder;
    private final Clock clock;

    Spool(@Value("${vigie.data:./data}") Path data, Clock clock) {
        this.folder = data.resolve("incoming-mail");
        this.clock = clock;
    }

    /** A file that is gone once it is closed. {@code whole}: false when only its headers were kept. */
    record Written(
            Path file,
            String digest,
            long size,
            boolean whole,
            @Nullable Instant arrivedAt) implements Closeable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    /**
     * The mail as the server has it, to the letter. Any fault of the mail's side, one of the line among them, is a
     * {@link MessagingException}; an {@link IOException} is one of the disk here.
     */
    Written write(Message mail) throws MessagingException, IOException {
        int said = mail.getSize();
        boolean whole = said <= LARGEST;
        Instant arrived =
                mail.getReceivedDate() == null ? null : mail.getReceivedDate().toInstant();
        Path file = file();
        try {
            String digest = fetch(mail, whole, Files.newOutputStream(file));
            long size = Files.size(file);
            if (whole && cut(size, said))
                throw new MessagingException("the server handed out " + size + " bytes of " + said);
            return new Written(file, digest, size, whole, arrived);
        } catch (IOException | MessagingException | RuntimeException broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
    }

    /**
     * The library takes a stretch that the server refuses for the end of the mail, which then ends where a stretch does. Sizes are
     * estimates with some servers: one alone proves nothing, but a mail that ends there by itself, one in a million, has the size
     * that was said. In doubt a person reads it in the mailbox.
     */
    static boolean cut(long size, int said) {
        return size == 0 || size % STRETCH == 0 && size != said;
    }

    /** Writes it there, and says its digest. */
    static String fetch(Message mail, boolean whole, OutputStream file) throws MessagingException, IOException {
        DigestOutputStream digested = new DigestOutputStream(new Disk(file), sha256());
        try (OutputStream out = new BufferedOutputStream(digested, 1 << 16)) {
            if (whole) mail.writeTo(out);
            else headers(mail, out);
        } catch (UncheckedIOException disk) {
            throw new IOException(disk);
        } catch (IOException refused) {
            throw new MessagingException("the server does not hand it out", refused);
        }
        return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    }

    /** A file here. Its faults are told from those of the mail that is written to it by being unchecked. */
    private static final class Disk extends OutputStream {

        private final OutputStream file;

        private Disk(OutputStream file) {
            this.file = file;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            try {
                file.write(bytes, from, length);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }

        @Override
        public void close() {
            try {
                file.close();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    /** What is read there, in a file. */
    Written write(InputStream bytes) throws IOException {
        Path file = file();
        try {
            DigestOutputStream digested = new DigestOutputStream(Files.newOutputStream(file), sha256());
            try (OutputStream out = digested) {
                bytes.transferTo(out);
            }
            String digest = HexFormat.of().formatHex(digested.getMessageDigest().digest());
            return new Written(file, digest, Files.size(file), true, null);
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
    }

    private Path file() throws IOException {
        Files.createDirectories(folder);
        removeLeftovers();
        return Files.createTempFile(folder, "mail-", ".eml");
    }

    /** What a stop left; another node may share the folder and be writing one. */
    private void removeLeftovers() throws IOException {
        Instant since = clock.instant().minus(LEFT_OVER);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "mail-*.eml")) {
            for (Path left : files)
                if (Files.exists(left)
                        && Files.getLastModifiedTime(left).toInstant().isBefore(since)) Files.deleteIfExists(left);
        }
    }

    private static void headers(Message mail, OutputStream out) throws MessagingException, IOException {
        for (Header header : Collections.list(mail.getAllHeaders()))
            out.write((header.getName() + ": " + header.getValue() + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
