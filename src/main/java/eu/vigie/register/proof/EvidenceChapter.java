package eu.vigie.register.proof;

import eu.vigie.evidence.Evidence;
import eu.vigie.evidence.EvidenceItem;
import eu.vigie.evidence.Piece;
import eu.vigie.evidence.Pieces;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is kept, by digest, how it was acquired, what was sealed of it, and who held it; the bytes stay where they are. */
@Component
@Order(5)
class EvidenceChapter implements Chapter {

    static final String NAME = "evidence.json";

    private final Evidence evidence;
    private final Pieces pieces;
    private final JsonMapper json;

    EvidenceChapter(Evidence evidence, Pieces pieces, JsonMapper json) {
        this.evidence = evidence;
        this.pieces = pieces;
        this.json = json;
    }

    @Override
    public void write(CaseFile about, Archive archive) throws IOException {
        List<EvidenceItem> all = evidence.of(about.reference());
        archive.add(NAME, out -> {
            out.write('[');
            for (int at = 0; at < all.size(); at++) {
                if (at > 0) out.write(',');
                out.write(json.writeValueAsBytes(told(all.get(at))));
            }
            out.write(']');
        });
    }

    private Map<String, Object> told(EvidenceItem item) {
        Piece piece = pieces.of(item);
        Map<String, Object> told = new TreeMap<>();
        told.put("item", piece.item());
        told.put("custody", piece.custody());
        told.put("seals", piece.seals());
        told.put("handOvers", piece.handOvers());
        told.put("holds", piece.holds());
        told.put("destructions", piece.destructions());
        if (item.elsewhere() != null) told.put("digests", piece.digests());
        if (piece.acquisition() != null) told.put("acquisition", piece.acquisition());
        return told;
    }
}
