package eu.vigie.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.register.proof.PackageChecker;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Evidence is sealed, and whoever reads the package finds what was changed behind the seal. */
@OnPostgresqlToo
class SealStoryTest extends Story {

    @TempDir
    Path folder;

    @Autowired
    JdbcClient database;

    @Test
    void whatWasSealedStandsInThePackageAndIsCheckedThere() throws IOException {
        var breach = report(intrusion(now().minus(Duration.ofHours(2)), KnownFacts.intrusion("controller"), DEDICATED));
        var evidence = "/api/breaches/" + breach + "/evidence";
        var piece = evidence + "/"
                + responder
                        .bytes(evidence + "?name=disk.img&kind=image", "bytes".getBytes(UTF_8), "x/y")
                        .json()
                        .get("id")
                        .asString();
        var acquired = Map.of(
                "acquiredAt",
                now().minus(Duration.ofHours(1)).toString(),
                "acquiredBy",
                "Incident lead",
                "clockDriftSeconds",
                -12,
                "source",
                "Disk 7 <ö>");
        assertThat(responder.put(piece + "/acquisition", acquired).status()).isEqualTo(200);
        assertThat(responder
                        .post(evidence + "/seal", Map.of())
                        .json()
                        .get("sealed")
                        .asInt())
                .isOne();
        assertThat(responder
                        .put(piece + "/acquisition", Map.of("acquiredBy", "x"))
                        .status())
                .as("it is sealed")
                .isEqualTo(409);
        assertThat(findings(packed(breach))).isEmpty();

        var corrected =
                officer.post(piece + "/corrections", Map.of("name", "disk-7.img", "reason", "Two disks had one name."));
        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(201);
        assertThat(items(officer.get(piece + "/seals"))).hasSize(2);
        var whole = packed(breach);
        assertThat(findings(whole)).isEmpty();
        assertThat(said(whole)).contains("\"supersedes\":\"", "Two disks had one name.");

        database.sql("update evidence_item set item_name = 'other.img' where breach = ?")
                .param(breach)
                .update();
        assertThat(responder
                        .post(piece + "/verify", Map.of())
                        .json()
                        .get("reason")
                        .asString())
                .isEqualTo("seal_broken");
        assertThat(findings(packed(breach)))
                .singleElement()
                .asString()
                .contains("evidence.json evidence:")
                .endsWith("seal-broken");
    }

    @Test
    void addressesAreWithheldAndWhatIsSealedStandsAsItWasSealed() throws IOException {
        var breach = report(intrusion(now().minus(Duration.ofHours(2)), KnownFacts.intrusion("controller"), DEDICATED));
        var evidence = "/api/breaches/" + breach + "/evidence";
        var piece = evidence + "/"
                + responder
                        .bytes(evidence + "?name=disk.img&kind=image", "bytes".getBytes(UTF_8), "x/y")
                        .json()
                        .get("id")
                        .asString();
        var acquired = Map.of(
                "acquiredAt",
                now().minus(Duration.ofHours(1)).toString(),
                "acquiredBy",
                "collector@lab.example.org",
                "source",
                "Disk 7");
        assertThat(responder.put(piece + "/acquisition", acquired).status()).isEqualTo(200);
        var to = Map.of("receivedBy", "expert@lab.example.org", "purpose", "Analysis", "location", "Laboratory");
        assertThat(responder.post(piece + "/custody", to).status()).isEqualTo(201);
        assertThat(said(packed(breach)))
                .contains("\"acquiredBy\":\"[", "\"receivedBy\":\"[", "Disk 7", "Laboratory")
                .doesNotContain("lab.example.org");

        assertThat(responder.post(evidence + "/seal", Map.of()).status()).isEqualTo(200);
        var whole = packed(breach);
        assertThat(findings(whole)).isEmpty();
        assertThat(said(whole))
                .contains("\"acquiredBy\":\"collector@lab.example.org\"")
                .doesNotContain("expert@lab.example.org");
    }

    private byte[] packed(String breach) {
        var answer = officer.get("/api/breaches/" + breach + "/package.zip");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body();
    }

    private List<String> findings(byte[] zip) throws IOException {
        var file = folder.resolve("package.zip");
        Files.write(file, zip);
        return PackageChecker.findings(file);
    }

    private static String said(byte[] zip) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                if (entry.getName().equals("evidence.json")) return new String(in.readAllBytes(), UTF_8);
        }
        return "";
    }
}
