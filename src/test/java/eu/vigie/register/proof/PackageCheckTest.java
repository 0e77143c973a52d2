package eu.vigie.register.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever was done to an archive is found and said where; none of it ends the verifier. */
class PackageCheckTest {

    private static final byte[] CENTRAL = HexFormat.of().parseHex("504b0102");
    private static final int METHOD = 10;

    @TempDir
    Path folder = Path.of("");

    @Test
    void anEmptyFileThatTheDirectoryCallsCompressedIsFound() throws IOException {
        var digest = HexFormat.of().formatHex(Hashing.sha256().digest());
        var zip = stored("empty", "", Manifest.NAME, digest + "  empty\n", Manifest.SIGNATURE, "", Manifest.KEY, "");
        var first = central(zip);
        assertThat(zip[first + METHOD]).isEqualTo((byte) ZipEntry.STORED);
        zip[first + METHOD] = ZipEntry.DEFLATED;
        var file = folder.resolve("package.zip");
        Files.write(file, zip);

        assertThat(PackageChecker.findings(file)).contains("empty: changed");
    }

    /** Names and contents by turns, and a checkpoint at the end. */
    private static byte[] stored(String... files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int at = 0; at < files.length; at += 2) add(zip, files[at], files[at + 1].getBytes(UTF_8));
            add(zip, Manifest.CHECKPOINT, new byte[0]);
        }
        return out.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        var sum = new CRC32();
        sum.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** Where the directory begins. */
    private static int central(byte[] zip) {
        int at = 0;
        while (!Arrays.equals(CENTRAL, Arrays.copyOfRange(zip, at, at + CENTRAL.length))) at++;
        return at;
    }
}
