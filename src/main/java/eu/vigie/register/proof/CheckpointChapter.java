package eu.vigie.register.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.audit.CaseProof;
import eu.vigie.audit.Checkpoint;
import eu.vigie.audit.ConsistencyProof;
import eu.vigie.audit.Seals;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The checkpoints that were signed while the case ran, and that each led to the next: who was sent one of them meanwhile finds
 * it here, without asking anybody. One line each; the last is the package's own.
 */
@Component
@Order(8)
class CheckpointChapter implements Chapter {

    static final String NAME = "audit/checkpoints.jsonl";

    private final CaseProof proof;
    private final Seals seals;
    private final JsonMapper json;

    CheckpointChapter(CaseProof proof, Seals seals, JsonMapper json) {
        this.proof = proof;
        this.seals = seals;
        this.json = json;
    }

    /** A signed note, and the proof from the line before; null on the first line. */
    record Line(String note, @Nullable ConsistencyProof growth) {

        Line {
            // A forged file may lack it.
            note = Objects.requireNonNullElse(note, "");
        }
    }

    @Override
    public boolean standsIn(CaseFile about) {
        return true;
    }

    @Override
    public void write(CaseFile about, Archive archive) throws IOException {
        archive.add(NAME, out -> lines(about, out));
    }

    private void lines(CaseFile about, OutputStream out) throws IOException {
        Checkpoint before = null;
        for (Checkpoint one : proof.checkpoints(about.reference(), about.trail())) {
            Line line = new Line(seals.signed(one).written(), before == null ? null : proof.grown(before, one));
            out.write((json.writeValueAsString(line) + "\n").getBytes(UTF_8));
            before = one;
        }
    }
}
