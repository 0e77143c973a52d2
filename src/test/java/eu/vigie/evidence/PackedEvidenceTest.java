package eu.vigie.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive is kept as the file that it is: nobody opens what is in it, however large that would be and wherever it would lie. */
class PackedEvidenceTest {

    private static final int LARGE = 16 << 20;

    private final EvidenceHouse house;
    private final Path folder;

    PackedEvidenceTest(@TempDir Path folder) {
        this.folder = folder;
        house = new EvidenceHouse(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void anArchiveOfArchivesThatUnpacksToFarMoreIsKeptByteForByteAndNeverUnpacked() throws IOException {
        var inner = zip("zeros.bin", new byte[LARGE]);
        var bomb = zip("../../outside.zip", zip("inner.zip", inner));
        assertThat(bomb.length).isLessThan(LARGE / 100);
        var before = everything();

        var item = house.kept(bomb);

        assertThat(item.size()).isEqualTo(bomb.length);
        var digest = ByteStore.sha256();
        digest.update(bomb);
        assertThat(item.sha256()).isEqualTo(ByteStore.hexadecimal(digest));
        assertThat(house.content(item)).isEqualTo(bomb);
        assertThat(house.verify(item)).isEqualTo(Reread.compared(true));
        assertThat(house.files()).containsExactly(house.file(item));
        assertThat(Files.size(house.file(item))).isLessThan(2L * bomb.length);
        assertThat(everything()).as("nothing else anywhere").containsAll(before).hasSize(before.size() + 1);
    }

    /** All files of the house. */
    private List<Path> everything() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, UTF_8)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }
}
