package eu.vigie.register.proof;

import eu.vigie.audit.CaseProof;
import eu.vigie.evidence.Evidence;
import eu.vigie.evidence.EvidenceItem;
import eu.vigie.evidence.EvidenceVerified;
import eu.vigie.evidence.Hold;
import eu.vigie.evidence.LastVerification;
import eu.vigie.evidence.Piece;
import eu.vigie.evidence.Pieces;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is kept, by digest, how it was acquired, what was sealed of it, and who held it; the bytes stay where they are. Addresses are
 * withheld. What is under a seal stands as it was sealed: whoever checks the seal compares it to the letter. Of a hold for a request by law
 * enforcement the request's number is told: an inquiry is told to nobody by its subject's package.
 */
@Component
@Order(5)
class EvidenceChapter implements Chapter {

    static final String NAME = "evidence.json";

    private final Evidence evidence;
    private final Pieces pieces;
    private final CaseProof proof;
    private final JsonMapper json;

    EvidenceChapter(Evidence evidence, Pieces pieces, CaseProof proof, JsonMapper json) {
        this.evidence = evidence;
        this.pieces = pieces;
        this.proof = proof;
        this.json = json;
    }

    @Override
    public void write(CaseFile about, Archive archive) throws IOException {
        List<EvidenceItem> all = asOfTheCheckpoint(about);
        archive.add(NAME, out -> {
            out.write('[');
            for (int at = 0; at < all.size(); at++) {
                if (at > 0) out.write(',');
                out.write(json.writeValueAsBytes(told(all.get(at), about.withheld())));
            }
            out.write(']');
        });
    }

    /**
     * With the last verification that the trail has up to the checkpoint: a later one only confirmed it, and would change the bytes of a case
     * in which nothing was done. Of what is elsewhere nothing is verified by itself.
     */
    private List<EvidenceItem> asOfTheCheckpoint(CaseFile about) {
        List<EvidenceItem> all = evidence.of(about.reference());
        if (all.isEmpty()) return all;
        Map<String, LastVerification> verified = new HashMap<>();
        proof.entriesOf(EvidenceVerified.ACTION, about.reference(), about.trail(), entry -> LastVerification.of(entry)
                .ifPresent(last -> verified.put(entry.subject(), last)));
        return all.stream()
                .map(item -> item.elsewhere() != null ? item : item.verified(verified.get("evidence:" + item.id())))
                .toList();
    }

    private Map<String, JsonNode> told(EvidenceItem item, Withheld withheld) {
        Piece piece = pieces.of(item);
        boolean sealed = !piece.seals().isEmpty();
        Map<String, JsonNode> told = new TreeMap<>();
        told.put("item", underSeal(piece.item(), sealed, withheld));
        told.put("seals", tree(piece.seals()));
        told.put("custody", withheld.in(tree(piece.custody())));
        told.put("handOvers", withheld.in(tree(piece.handOvers())));
        told.put("holds", withheld.in(tree(holds(piece))));
        told.put("destructions", withheld.in(tree(piece.destructions())));
        if (item.elsewhere() != null) told.put("digests", withheld.in(tree(piece.digests())));
        if (piece.acquisition() != null) told.put("acquisition", underSeal(piece.acquisition(), sealed, withheld));
        return told;
    }

    private static List<Hold> holds(Piece piece) {
        return piece.holds().stream().map(Hold::withoutWhatWasAsked).toList();
    }

    private JsonNode underSeal(Object said, boolean sealed, Withheld withheld) {
        return sealed ? tree(said) : withheld.in(tree(said));
    }

    private JsonNode tree(Object said) {
        return json.valueToTree(said);
    }
}
