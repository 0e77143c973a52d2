package eu.vigie.register.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.audit.Checkpoint;
import eu.vigie.audit.InclusionProof;
import eu.vigie.audit.Merkle;
import eu.vigie.audit.PublicKey;
import eu.vigie.audit.SignedNote;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Checks that the checkpoint is signed, and that every entry stands in the trail that it states. */
final class TrailCheck {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TrailCheck() {}

    static void check(ZipFile zip, PublicKey key, List<Finding> findings) throws IOException {
        Checkpoint stated = checkpoint(PackageCheck.text(zip, Manifest.CHECKPOINT), key);
        if (stated == null) findings.add(new Finding(Manifest.CHECKPOINT, "forged"));
        else {
            entries(zip, stated, findings);
            GrowthCheck.check(zip, key, stated, findings);
        }
    }

    /** What it states; null when it is not signed with the key. */
    static @Nullable Checkpoint checkpoint(String written, PublicKey key) {
        try {
            SignedNote note = SignedNote.of(written);
            return note.signedBy(key) ? Checkpoint.of(note.text()) : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static void entries(ZipFile zip, Checkpoint stated, List<Finding> findings) throws IOException {
        try (BufferedReader entries = lines(zip, TrailChapter.ENTRIES);
                BufferedReader proofs = lines(zip, TrailChapter.PROOFS)) {
            long before = -1;
            int line = 1;
            for (String entry = entries.readLine(); entry != null; entry = entries.readLine(), line++) {
                InclusionProof proof = proof(proofs.readLine());
                if (proof == null
                        || proof.index() <= before
                        || proof.size() != stated.size()
                        || !proof.leads(Merkle.leaf(entry.getBytes(UTF_8)), stated.root())) {
                    findings.add(new Finding(TrailChapter.ENTRIES + ":" + line, "not-proven"));
                    return;
                }
                before = proof.index();
            }
            if (proofs.readLine() != null) findings.add(new Finding(TrailChapter.PROOFS + ":" + line, "not-proven"));
        }
    }

    private static @Nullable InclusionProof proof(@Nullable String line) {
        try {
            return line == null ? null : JSON.readValue(line, InclusionProof.class);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return null;
        }
    }

    static BufferedReader lines(ZipFile zip, String name) throws IOException {
        return new BufferedReader(new InputStreamReader(PackageCheck.open(zip, name), UTF_8));
    }
}
