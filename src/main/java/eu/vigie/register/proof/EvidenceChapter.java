package eu.vigie.register.proof;

import eu.vigie.evidence.Acquisitions;
import eu.vigie.evidence.Evidence;
import eu.vigie.evidence.EvidenceItem;
import eu.vigie.evidence.EvidenceReferences;
import eu.vigie.evidence.EvidenceSeals;
import eu.vigie.evidence.HandOvers;
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
    private final Acquisitions acquisitions;
    private final EvidenceSeals seals;
    private final HandOvers handOvers;
    private final EvidenceReferences references;
    private final JsonMapper json;

    EvidenceChapter(
            Evidence evidence,
            Acquisitions acquisitions,
            EvidenceSeals seals,
            HandOvers handOvers,
            EvidenceReferences references,
            JsonMapper json) {
        this.evidence = evidence;
        this.acquisitions = acquisitions;
        this.seals = seals;
        this.handOvers = handOvers;
        this.references = references;
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
        Map<String, Object> told = new TreeMap<>();
        told.put("item", item);
        told.put("custody", evidence.custody(item.breach(), item.id()));
        acquisitions.of(item.breach(), item.id()).ifPresent(said -> told.put("acquisition", said));
        told.put("seals", seals.of(item.breach(), item.id()));
        told.put("handOvers", handOvers.of(item.breach(), item.id()));
        if (item.elsewhere() != null) told.put("digests", references.digests(item.breach(), item.id()));
        return told;
    }
}
