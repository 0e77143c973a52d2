package eu.vigie.register.proof;

import eu.vigie.audit.Checkpoint;
import eu.vigie.audit.ConsistencyProof;
import eu.vigie.audit.PublicKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Checks that each checkpoint of the case leads to the next, and the last of them is the package's own. Older packages have none. */
final class GrowthCheck {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final CheckpointChapter.Line UNREADABLE = new CheckpointChapter.Line("", null);

    private GrowthCheck() {}

    static void check(ZipFile zip, PublicKey key, Checkpoint stated, List<Finding> findings) throws IOException {
        if (zip.getEntry(CheckpointChapter.NAME) == null) return;
        try (BufferedReader lines = TrailCheck.lines(zip, CheckpointChapter.NAME)) {
            Checkpoint before = null;
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
                CheckpointChapter.Line read = read(line);
                Checkpoint here = TrailCheck.checkpoint(read.note(), key);
                if (here == null || !follows(before, here, read.growth())) {
                    findings.add(new Finding(place(number), here == null ? "forged" : "not-grown"));
                    return;
                }
                before = here;
            }
            if (!stated.equals(before)) findings.add(new Finding(place(number), "not-grown"));
        }
    }

    private static String place(int line) {
        return CheckpointChapter.NAME + ":" + line;
    }

    private static boolean follows(@Nullable Checkpoint before, Checkpoint here, @Nullable ConsistencyProof proof) {
        if (before == null) return true;
        return proof != null
                && before.origin().equals(here.origin())
                && proof.from() == before.size()
                && proof.to() == here.size()
                && proof.leads(before.root(), here.root());
    }

    /** What cannot be read has no note, and so is signed by nobody. */
    private static CheckpointChapter.Line read(String line) {
        try {
            return Objects.requireNonNullElse(JSON.readValue(line, CheckpointChapter.Line.class), UNREADABLE);
        } catch (JacksonException unreadable) {
            return UNREADABLE;
        }
    }
}
