package eu.vigie.register.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.audit.CaseProof;
import eu.vigie.audit.ProvenEntry;
import eu.vigie.register.TimelineSentences;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The case's part of the trail, and of that what the reader may see: entries as they were hashed, the proof of each, and what they say in words. One line each. */
@Component
@Order(6)
class TrailChapter implements Chapter {

    static final String ENTRIES = "audit/entries.jsonl";
    static final String PROOFS = "audit/proofs.jsonl";

    private final CaseProof proof;
    private final TimelineSentences sentences;
    private final JsonMapper json;

    TrailChapter(CaseProof proof, TimelineSentences sentences, JsonMapper json) {
        this.proof = proof;
        this.sentences = sentences;
        this.json = json;
    }

    @Override
    public boolean standsIn(CaseFile about) {
        return true;
    }

    @Override
    public void write(CaseFile about, Archive archive) throws IOException {
        archive.add(ENTRIES, out -> lines(about, out, ProvenEntry::canonical));
        archive.add(PROOFS, out -> lines(about, out, entry -> json.writeValueAsString(entry.proof())));
        archive.add("timeline.jsonl", out -> lines(about, out, this::said));
    }

    private void lines(CaseFile about, OutputStream out, Function<ProvenEntry, String> line) {
        proof.entries(about.reference(), about.trail(), entry -> {
            if (!about.shows(entry.entry())) return;
            try {
                out.write((line.apply(entry) + "\n").getBytes(UTF_8));
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        });
    }

    private String said(ProvenEntry proven) {
        var entry = proven.entry();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", entry.happenedAt());
        line.put("recordedAt", entry.recordedAt());
        line.put("who", entry.actor());
        line.put("action", entry.action());
        line.put("subject", entry.subject());
        line.put("fr", sentences.of(entry, Locale.FRENCH));
        line.put("en", sentences.of(entry, Locale.ENGLISH));
        return json.writeValueAsString(line);
    }
}
