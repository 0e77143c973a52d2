package eu.vigie.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.SmallHouse.StandingClock;
import eu.vigie.audit.Trail;
import eu.vigie.breach.BreachHouse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The room of the evidence with one case, its bytes in {@code data} of a folder and their keys in {@code keys} beside it. */
final class EvidenceHouse implements AutoCloseable {

    static final Duration EVERY = Duration.ofDays(7);

    private static Path place = Path.of("");
    private static @Nullable SmallBucket store;

    final BreachHouse house;
    final Uploads uploads;
    final Evidence evidence;
    final String breach;
    final Path keys;

    private final Path data;

    @TestConfiguration
    static class Folders {

        @Bean
        KeyFolder keys() {
            return new KeyFolder(place.resolve("data"), place.resolve("keys").toString());
        }

        @Bean
        Verifications verifications(JdbcClient database, ApplicationEventPublisher events, StandingClock clock) {
            return new Verifications(database, events, clock, EVERY);
        }

        @Bean
        FolderStore bytes(DataKeys keys) {
            return new FolderStore(place.resolve("data").toString(), keys);
        }
    }

    /** Parts have one chunk, which is the least that the store takes. */
    @TestConfiguration
    static class Buckets {

        @Bean
        Bucket bucket() {
            return Objects.requireNonNull(store).bucket();
        }

        @Bean
        @Primary
        BucketStore bucketStore(Bucket bucket, FolderStore folder, DataKeys keys) {
            return new BucketStore(bucket, folder, keys, 1);
        }

        @Bean
        @Primary
        BucketParts bucketParts(
                Bucket bucket, BucketStore whole, FolderStore folder, FolderParts parts, DataKeys keys) {
            return new BucketParts(bucket, whole, folder, parts, keys, 1);
        }
    }

    EvidenceHouse(Path folder) {
        this(folder, null);
    }

    /** Its bytes in that store; null: in the folder. */
    EvidenceHouse(Path folder, @Nullable SmallBucket bytes) {
        store = bytes;
        data = folder.resolve("data");
        keys = folder.resolve("keys");
        place = folder;
        addKey("20260101");
        house = new BreachHouse(
                "060",
                new String[] {"eu.vigie.audit", "eu.vigie.breach"},
                Folders.class,
                bytes == null ? DataKeys.class : Buckets.class,
                DataKeys.class,
                EvidenceRows.class,
                KeyRows.class,
                UploadRows.class,
                FolderParts.class,
                KeptEvidence.class,
                Rereading.class,
                TakenIn.class,
                EvidenceReferences.class,
                Acquisitions.class,
                EvidenceSeals.class,
                SealRows.class,
                LegalHolds.class,
                DestructionRows.class,
                DoomedRows.class,
                Destructions.class,
                Custody.class,
                HandOverRows.class,
                RepeatedVerification.class,
                ResumableUploads.class,
                AbandonedUploads.class);
        var later = new ResourceDatabasePopulator(
                new ClassPathResource("db/migration/V151__evidence_attachment.sql"),
                new ClassPathResource("db/migration/V152__evidence_upload.sql"),
                new ClassPathResource("db/migration/V153__evidence_keys.sql"),
                new ClassPathResource("db/migration/V154__evidence_verification.sql"),
                new ClassPathResource("db/migration/V155__evidence_elsewhere.sql"),
                new ClassPathResource("db/migration/V156__evidence_hand_over.sql"),
                new ClassPathResource("db/migration/V158__evidence_seal_hold_destruction.sql"),
                new ClassPathResource("db/migration/V162__evidence_acquisition.sql"),
                new ClassPathResource("db/migration/V169__police_request.sql"),
                new ClassPathResource("db/migration/V194__hold_for_request.sql"));
        later.execute(bean(DataSource.class));
        uploads = bean(Uploads.class);
        evidence = bean(Evidence.class);
        breach = house.reported();
        house.told.events.clear();
    }

    <T> T bean(Class<T> type) {
        return house.context.getBean(type);
    }

    JdbcClient database() {
        return bean(JdbcClient.class);
    }

    /** As after a restart: nothing is remembered but what the disk and the rows say. */
    Uploads restarted() {
        return new ResumableUploads(
                house.breaches, bean(Trail.class), restartedParts(), bean(UploadRows.class), bean(DataKeys.class));
    }

    private PartStore restartedParts() {
        var folder = bean(FolderStore.class);
        var keys = bean(DataKeys.class);
        var parts = new FolderParts(folder, keys);
        if (!(bean(ByteStore.class) instanceof BucketStore whole)) return parts;
        return new BucketParts(bean(Bucket.class), whole, folder, parts, keys, 1);
    }

    /** Names under which something of that upload lies anywhere. */
    List<String> left(String upload) throws IOException {
        var folder = data.resolve("evidence").resolve(breach);
        var left = new ArrayList<String>();
        if (Files.exists(folder))
            files().forEach(file -> left.add(file.getFileName().toString()));
        if (bean(ByteStore.class) instanceof BucketStore)
            left.addAll(Objects.requireNonNull(store).shelf.names());
        left.removeIf(name -> !name.contains(upload) || name.endsWith(".lock"));
        return left;
    }

    KeyRotation rotation() {
        return new KeyRotation(bean(KeyFolder.class), bean(DataKeys.class), bean(KeyRows.class), house.clock);
    }

    void addKey(String name) {
        try {
            var made = KeyFiles.make(keys, BreachHouse.NOW) + ".key";
            Files.move(keys.resolve(made), key(name));
        } catch (IOException notMade) {
            throw new UncheckedIOException(notMade);
        }
    }

    Path key(String name) {
        return keys.resolve(name + ".key");
    }

    /** All files of the case, by name. */
    List<Path> files() throws IOException {
        try (var all = Files.list(data.resolve("evidence").resolve(breach))) {
            return all.sorted().toList();
        }
    }

    Path file(String name) {
        return data.resolve("evidence").resolve(breach).resolve(name);
    }

    /** Where the bytes of a piece of evidence lie. */
    Path file(EvidenceItem item) {
        return file(bean(EvidenceRows.class).place(breach, item.id()).storage());
    }

    EvidenceItem kept(byte[] bytes) throws IOException {
        return evidence.add(breach, "disk.img", "image", new ByteArrayInputStream(bytes), BreachHouse.OFFICER);
    }

    /** One from before there were keys. */
    EvidenceItem keptPlain(String text) throws IOException {
        var item = kept(text.getBytes(UTF_8));
        Files.writeString(file(item), text);
        database()
                .sql("update evidence_item set key_id = null, wrapped_key = null where id = ?")
                .param(item.id())
                .update();
        return item;
    }

    byte[] content(EvidenceItem item) throws IOException {
        try (InputStream bytes = evidence.open(breach, item.id(), BreachHouse.OFFICER)) {
            return bytes.readAllBytes();
        }
    }

    Reread verify(EvidenceItem item) {
        return evidence.verify(breach, item.id(), BreachHouse.OFFICER);
    }

    static byte[] random(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    @Override
    public void close() {
        house.close();
    }
}
