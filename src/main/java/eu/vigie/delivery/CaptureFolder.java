package eu.vigie.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Properties;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/** Keeps letters as {@code .eml} files where no mail leaves the machine. */
@Component
class CaptureFolder {

    private static final Session SESSION = Session.getInstance(new Properties());

    private final Path folder;
    private final Envelope envelope;
    private final Clock clock;

    CaptureFolder(DeliverySettings.Reader settings, BounceSettings bounces, Dkim dkim, Clock clock) {
        this.folder = settings.settings().mailFolder();
        this.envelope = new Envelope(settings.settings(), bounces, dkim, clock);
        this.clock = clock;
    }

    Reply keep(Parcel parcel) {
        String name = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + "/" + parcel.id() + ".eml";
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            write(parcel, file, file.resolveSibling(parcel.id() + ".part"));
            return Reply.captured(name);
        } catch (AddressException wrong) {
            return Reply.permanent("no address: " + wrong.getMessage());
        } catch (IOException | MessagingException trouble) {
            return Reply.temporary("not captured: "
                    + NestedExceptionUtils.getMostSpecificCause(trouble).getMessage());
        }
    }

    /** Whole or not at all: what a full disk takes of a letter is given back. */
    private void write(Parcel parcel, Path file, Path half) throws IOException, MessagingException {
        try {
            try (OutputStream out = Files.newOutputStream(half)) {
                envelope.message(SESSION, parcel).writeTo(out);
            }
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }
}
