package eu.vigie.register.proof;

import eu.vigie.evidence.Acquisitions;
import eu.vigie.evidence.Evidence;
import eu.vigie.evidence.EvidenceItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is kept, by digest, how it was acquired, and who held it; the bytes stay where they are. */
@Component
@Order(5)
class EvidenceChapter implements Chapter {

    private final Evidence evidence;
    private final Acquisitions acquisitions;
    private final JsonMapper json;

    EvidenceChapter(Evidence evidence, Acquisitions acquisitions, JsonMapper json) {
        this.evidence = evidence;
        this.acquisitions = acquisitions;
        this.json = json;
    }

    @Override
    public void write(CaseFile about, Archive archive) throws IOException {
        List<Map<String, Object>> all = new ArrayList<>();
        for (var item : evidence.of(about.reference())) all.add(told(item));
        archive.add("evidence.json", out -> {
            out.write('[');
            for (int at = 0; at < all.size(); at++) {
                if (at > 0) out.write(',');
                out.write(json.writeValueAsBytes(all.get(at)));
            }
            out.write(']');
        });
    }

    private Map<String, Object> told(EvidenceItem item) {
        Map<String, Object> told = new TreeMap<>();
        told.put("item", item);
        told.put("custody", evidence.custody(item.breach(), item.id()));
        acquisitions.of(item.breach(), item.id()).ifPresent(said -> told.put("acquisition", said));
        return told;
    }
}
