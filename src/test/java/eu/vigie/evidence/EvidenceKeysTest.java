package eu.vigie.evidence;

import static eu.vigie.breach.BreachHouse.OFFICER;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.vigie.OnPostgresqlToo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new key takes over from the old one without a byte of evidence being written again; what lay plain is encrypted. */
@OnPostgresqlToo
class EvidenceKeysTest {

    private static final String OLD = "20260101";
    private static final String NEW = "20270101";

    private final Path folder;
    private final EvidenceHouse house;

    EvidenceKeysTest(@TempDir Path folder) {
        this.folder = folder;
        house = new EvidenceHouse(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void afterARotationTheOldKeyIsNotNeededAndTheBytesLieAsTheyLay() throws IOException {
        var item = house.kept("evidence".getBytes(UTF_8));
        var begun = house.uploads.begin(house.breach, new AnnouncedFile("a", "log", null, 4, null, null), OFFICER);
        house.uploads.take(house.breach, begun.id(), 0, new ByteArrayInputStream("ab".getBytes(UTF_8)), OFFICER);
        var before = Files.readAllBytes(house.file(item));
        house.addKey(NEW);
        var newer = house.kept("newer".getBytes(UTF_8));
        assertThat(keyOf(newer)).isEqualTo(NEW);
        assertThat(keyOf(item)).isEqualTo(OLD);
        assertThat(house.content(item)).as("the old key reads").isEqualTo("evidence".getBytes(UTF_8));
        house.house.told.events.clear();

        house.rotation().rewrap();

        assertThat(house.house.told.events).singleElement().satisfies(told -> {
            assertThat(told.action()).isEqualTo("evidence_keys_rewrapped");
            assertThat(told.subject()).isEqualTo("evidence_key:" + NEW);
            assertThat(told.details()).containsEntry("files", 2).containsEntry("before", List.of(OLD));
        });
        Files.delete(house.key(OLD));
        assertThat(keyOf(item)).isEqualTo(NEW);
        assertThat(Files.readAllBytes(house.file(item))).isEqualTo(before);
        assertThat(house.verify(item)).isEqualTo(Reread.compared(true));
        var rest = new ByteArrayInputStream("cd".getBytes(UTF_8));
        assertThat(house.restarted()
                        .take(house.breach, begun.id(), 2, rest, OFFICER)
                        .evidence())
                .isNotNull();
        house.house.told.events.clear();
        house.rotation().rewrap();
        assertThat(house.house.told.events).as("once").isEmpty();
    }

    @Test
    void aFileWhoseOldKeyIsMissingStaysUnderIt() throws IOException {
        var item = house.kept("evidence".getBytes(UTF_8));
        house.addKey(NEW);
        Files.move(house.key(OLD), folder.resolve("away"));
        house.rotation().rewrap();
        assertThat(keyOf(item)).isEqualTo(OLD);

        Files.move(folder.resolve("away"), house.key(OLD));
        house.rotation().rewrap();
        assertThat(keyOf(item)).isEqualTo(NEW);
    }

    @Test
    void bytesThatCameOverAChangeOfKeysNeedOnlyTheNewOne() throws IOException {
        var slow = new ByteArrayInputStream("evidence".getBytes(UTF_8)) {
            @Override
            public synchronized int read(byte[] to, int from, int most) {
                if (Files.exists(house.key(OLD))) change();
                return super.read(to, from, most);
            }

            private void change() {
                house.addKey(NEW);
                assertThat(house.key(OLD).toFile().delete()).isTrue();
            }
        };
        var item = house.evidence.add(house.breach, "disk.img", "image", slow, OFFICER);

        assertThat(keyOf(item)).isEqualTo(NEW);
        assertThat(house.verify(item)).isEqualTo(Reread.compared(true));
    }

    @Test
    void aFileThatIsNoKeyIsPassedOver() throws IOException {
        Files.writeString(house.key(NEW), "half a ke");
        assertThat(keyOf(house.kept("evidence".getBytes(UTF_8)))).isEqualTo(OLD);
    }

    @Test
    void theFirstKeyIsMadeForItsOwnerOnlyAndNeverInPlaceOfOneThatWasUsed() throws IOException {
        Files.delete(house.key(OLD));
        Files.delete(house.keys);
        house.rotation();
        try (var made = Files.list(house.keys)) {
            assertThat(made.toList()).singleElement().satisfies(key -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .isEqualTo("rw-------"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(house.keys)))
                .isEqualTo("rwx------");

        house.kept("evidence".getBytes(UTF_8));
        for (var id : house.bean(KeyFolder.class).ids()) Files.delete(house.key(id));
        house.rotation();
        assertThat(house.bean(KeyFolder.class).ids()).isEmpty();
    }

    @Test
    void aFolderInsideTheDataIsRefusedByWhateverName() throws IOException {
        var data = Files.createDirectories(folder.resolve("data"));
        Files.createSymbolicLink(folder.resolve("elsewhere"), data);
        for (var inside :
                new Path[] {data, data.resolve("keys"), folder.resolve("elsewhere/keys"), folder.resolve("x/../data/k")
                })
            assertThatThrownBy(() -> new KeyFolder(data, inside.toString()))
                    .as(inside.toString())
                    .hasMessageContaining("VIGIE_EVIDENCE_KEYS");
        assertThat(new KeyFolder(data, "").path()).isEqualTo(folder.resolve("data-keys"));
    }

    @Test
    void theCommandMakesAKeyWhichIsTheCurrentOne() {
        var environment =
                Map.of("VIGIE_DATA", folder.resolve("data").toString(), "VIGIE_EVIDENCE_KEYS", house.keys.toString());
        var out = new ByteArrayOutputStream();
        int code = EvidenceKeyCommand.run(
                List.of(), environment, house.house.clock, Locale.ENGLISH, new PrintStream(out, true, UTF_8));

        assertThat(code).isZero();
        var current = house.bean(KeyFolder.class).current().orElseThrow().id();
        assertThat(current).isNotEqualTo(OLD);
        assertThat(out.toString(UTF_8)).contains(current);
    }

    @Test
    void whatWasKeptPlainStaysReadableAndIsEncrypted() throws IOException {
        var item = house.keptPlain("kept long ago");
        assertThat(house.verify(item)).isEqualTo(Reread.compared(true));
        assertThat(house.content(item)).isEqualTo("kept long ago".getBytes(UTF_8));
        var plain = house.file(item);
        house.house.told.events.clear();

        encryptAll();

        assertThat(house.house.told.actions()).containsExactly("evidence_encrypted");
        assertThat(house.files()).containsExactly(house.file(item)).doesNotContain(plain);
        assertThat(Files.readString(house.file(item), ISO_8859_1)).doesNotContain("long ago");
        assertThat(house.verify(item)).isEqualTo(Reread.compared(true));
        assertThat(keyOf(item)).isEqualTo(OLD);
    }

    @Test
    void whatIsNoMoreWhatWasKeptIsNotCoveredUp() throws IOException {
        var item = house.keptPlain("kept long ago");
        Files.writeString(house.file(item), "changed since");
        var gone = house.keptPlain("gone");
        Files.delete(house.file(gone));

        encryptAll();

        assertThat(Files.readString(house.file(item))).isEqualTo("changed since");
        assertThat(house.verify(item)).isEqualTo(Reread.compared(false));
        assertThat(house.verify(gone)).isEqualTo(Reread.notVerifiable("file_missing"));
    }

    private void encryptAll() throws IOException {
        var pass =
                new PlainEvidence(house.bean(FolderStore.class), house.bean(DataKeys.class), house.bean(KeyRows.class));
        try {
            pass.encryptAll();
        } finally {
            pass.destroy();
        }
    }

    private String keyOf(EvidenceItem item) {
        return house.database()
                .sql("select key_id from evidence_item where id = ?")
                .param(item.id())
                .query(String.class)
                .single();
    }
}
