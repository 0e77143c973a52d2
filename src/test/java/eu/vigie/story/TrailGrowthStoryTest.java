package eu.vigie.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.register.VerifyCommand;
import eu.vigie.register.proof.PackageChecker;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor has a checkpoint of last week, and learns with no account whether today's trail is that one with entries added. */
@OnPostgresqlToo
class TrailGrowthStoryTest extends Story {

    @TempDir
    Path folder = Path.of("");

    @Test
    void anEarlierCheckpointLeadsToALaterOneAndAForgedOneDoesNot() throws IOException {
        String breach = report(intrusion(now().minusSeconds(60), Map.of(), DEDICATED));
        Path early = checkpoint(breach, "early");
        officer.patchFacts(breach, KnownFacts.intrusion("controller"));
        Path late = checkpoint(breach, "late");
        var auditor = person("auditor", "auditor");
        String sizes = "/api/audit/consistency?from=" + size(early) + "&to=" + size(late);

        var proof = auditor.get(sizes);

        assertThat(proof.status()).as(proof.toString()).isEqualTo(200);
        assertThat(proof.json().get("earlier").asString()).isEqualTo(Files.readString(early));
        assertThat(proof.json().get("later").asString()).isEqualTo(Files.readString(late));
        Path said = Files.write(folder.resolve("proof.json"), proof.body());
        String keys = new String(auditor.get("/trail-key").body(), UTF_8);
        assertThat(held(early, late, said, keys)).startsWith("0 Valid").contains(size(early), size(late));
        assertThat(held(late, early, said, keys)).startsWith("1 ");
        Path forged = folder.resolve("forged");
        Files.writeString(
                forged, Files.readString(early).replace("\n" + size(early) + "\n", "\n1" + size(early) + "\n"));
        assertThat(held(forged, late, said, keys)).startsWith("1 ").contains("forged");
        var first = proof.json().get("path").get(0).asString();
        var another = (first.startsWith("0") ? "1" : "0") + first.substring(1);
        Files.writeString(said, new String(proof.body(), UTF_8).replace(first, another));
        assertThat(held(early, late, said, keys)).startsWith("1 ").contains("does not lead");
        assertThat(held(early, late, folder.resolve("missing"), keys)).startsWith("2 ");
        assertThat(responder.get(sizes).status()).isEqualTo(403);
        assertThat(auditor.get("/api/audit/consistency?from=0").toString())
                .startsWith("422")
                .contains("\"from\"");
        assertThat(auditor.get("/api/audit/consistency").status()).isEqualTo(400);
    }

    /** The checkpoints of the case itself need no question: the package has them, and they are checked with it. */
    @Test
    void aPackageShowsThatTheTrailOnlyGrewWhileTheCaseRan() throws IOException {
        String breach = report(intrusion(now().minusSeconds(60), Map.of(), DEDICATED));
        String early = Files.readString(checkpoint(breach, "early"));
        officer.patchFacts(breach, KnownFacts.intrusion("controller"));
        byte[] zip = officer.get("/api/breaches/" + breach + "/package.zip").body();

        List<String> lines =
                new String(file(zip, "audit/checkpoints.jsonl"), UTF_8).lines().toList();

        assertThat(lines).hasSizeGreaterThan(1);
        assertThat(lines.get(0)).contains(early.lines().toList().get(2));
        assertThat(PackageChecker.findings(Files.write(folder.resolve("whole.zip"), zip)))
                .isEmpty();
    }

    private String held(Path early, Path late, Path proof, String keys) {
        var out = new ByteArrayOutputStream();
        int code = VerifyCommand.consistency(
                List.of(early.toString(), late.toString(), proof.toString(), "--key", keys),
                Locale.ENGLISH,
                new PrintStream(out, true, UTF_8));
        return code + " " + out.toString(UTF_8);
    }

    private Path checkpoint(String breach, String name) throws IOException {
        byte[] zip = officer.get("/api/breaches/" + breach + "/package.zip").body();
        return Files.write(folder.resolve(name), file(zip, "checkpoint"));
    }

    private static String size(Path checkpoint) throws IOException {
        return Files.readString(checkpoint).lines().toList().get(1);
    }

    private static byte[] file(byte[] zip, String name) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                if (entry.getName().equals(name)) return in.readAllBytes();
        }
        throw new IllegalStateException(name + " is not in it");
    }
}
