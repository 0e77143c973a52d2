package eu.vigie.register.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.actor.Actor;
import eu.vigie.audit.CaseProof;
import eu.vigie.audit.Checkpoint;
import eu.vigie.audit.Seals;
import eu.vigie.breach.Breaches;
import eu.vigie.estate.Estate;
import eu.vigie.estate.Organisation;
import eu.vigie.register.CasePackage;
import eu.vigie.register.Readings;
import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Seals the trail, reads the rooms as of one moment, signs the list of files. Nobody waits in a transaction for a slow reader. */
@Component
class WrittenPackage implements CasePackage {

    private static final int ATTEMPTS = 20;

    /** Each holds a connection for as long as it is written, and needs two more for a moment: many at once would wait for each other. */
    private static final int AT_ONCE = 4;

    private final Semaphore room = new Semaphore(AT_ONCE, true);

    private final Breaches breaches;
    private final Estate estate;
    private final CaseProof proof;
    private final Seals seals;
    private final Snapshot snapshot;
    private final CustomerParts parts;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Path folder;

    WrittenPackage(
            Breaches breaches,
            Estate estate,
            CaseProof proof,
            Seals seals,
            Snapshot snapshot,
            CustomerParts parts,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${vigie.data:./data}") Path data) {
        this.breaches = breaches;
        this.estate = estate;
        this.proof = proof;
        this.seals = seals;
        this.snapshot = snapshot;
        this.parts = parts;
        this.events = events;
        this.clock = clock;
        this.folder = data.resolve("packages");
    }

    @Override
    public Written write(String breach, Actor actor) throws IOException {
        return write(breach, null, actor);
    }

    @Override
    public Written writeFor(String customer, String breach, Actor actor) throws IOException {
        return write(breach, parts.of(breaches.get(breach).reference(), customer), actor);
    }

    private Written write(String breach, @Nullable CustomerPart part, Actor actor) throws IOException {
        String reference = breaches.get(breach).reference();
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, reference + "-", ".zip");
        room.acquireUninterruptibly();
        try {
            return handOut(written(reference, part, file), file, actor);
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(file);
            throw broken;
        } finally {
            room.release();
        }
    }

    /** What was done between the checkpoint and the reading of the case is in one and not in the other: then both are made anew. */
    private CaseFile written(String reference, @Nullable CustomerPart part, Path file) throws IOException {
        for (int attempt = 1; ; attempt++) {
            Checkpoint trail = seals.covering(proof.lastPosition(reference, Readings.ASIDE));
            CaseFile about = about(reference, trail, part);
            try {
                write(about, file);
                return about;
            } catch (CaseGoesOn meanwhile) {
                if (attempt == ATTEMPTS) throw meanwhile;
            }
        }
    }

    private CaseFile about(String reference, Checkpoint trail, @Nullable CustomerPart part) {
        Organisation organisation = estate.organisation();
        Pseudonyms pseudonyms = new Pseudonyms(seals.secret("recipients of " + reference));
        return new CaseFile(
                breaches.get(reference),
                trail,
                seals.key(),
                organisation.locale(),
                pseudonyms,
                Withheld.of(organisation, pseudonyms),
                part);
    }

    private void write(CaseFile about, Path file) throws IOException {
        byte[] note = seals.signed(about.trail()).written().getBytes(UTF_8);
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            Archive archive = new Archive(bytes);
            snapshot.write(about, archive);
            archive.add(Manifest.CHECKPOINT, out -> out.write(note));
            byte[] manifest = Manifest.of(archive.digests()).written().getBytes(UTF_8);
            archive.add(Manifest.NAME, out -> out.write(manifest));
            archive.add(Manifest.SIGNATURE, out -> out.write(seals.sign(manifest)));
            archive.finish();
        }
    }

    private Written handOut(CaseFile about, Path file, Actor actor) throws IOException {
        String sha256;
        try (DigestInputStream read = new DigestInputStream(Files.newInputStream(file), Hashing.sha256())) {
            read.transferTo(OutputStream.nullOutputStream());
            sha256 = HexFormat.of().formatHex(read.getMessageDigest().digest());
        }
        long size = Files.size(file);
        InputStream bytes = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        events.publishEvent(new PackageRead(
                about.reference(),
                about.part() == null ? null : about.part().customer().id(),
                sha256,
                about.trail().size(),
                actor,
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        return new Written(bytes, size, about.name());
    }

    /**
     * What a stop left of packages is removed at the next start, but for the last hour's: another node may share the folder
     * and be writing one.
     */
    @PostConstruct
    void removeLeftovers() throws IOException {
        if (!Files.isDirectory(folder)) return;
        Instant hourAgo = clock.instant().minus(Duration.ofHours(1));
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "*.zip")) {
            for (Path file : left)
                if (Files.getLastModifiedTime(file).toInstant().isBefore(hourAgo)) Files.deleteIfExists(file);
        }
    }
}
