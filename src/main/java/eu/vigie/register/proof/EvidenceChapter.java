package eu.vigie.register.proof;

import eu.vigie.evidence.Evidence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is kept, by digest, and who held it; the bytes stay where they are. */
@Component
@Order(5)
class EvidenceChapter implements Chapter {

    private final Evidence evidence;
    private final JsonMapper json;

    EvidenceChapter(Evidence evidence, JsonMapper json) {
        this.evidence = evidence;
        this.json = json;
    }

    @Override
    public void write(CaseFile about, Archive archive) throws IOException {
        List<Map<String, Object>> all = new ArrayList<>();
        for (var item : evidence.of(about.reference()))
            all.add(Map.of("item", item, "custody", evidence.custody(about.reference(), item.id())));
        archive.add("evidence.json", out -> {
            out.write('[');
            for (int at = 0; at < all.size(); at++) {
                if (at > 0) out.write(',');
                out.write(json.writeValueAsBytes(new java.util.TreeMap<>(all.get(at))));
            }
            out.write(']');
        });
    }
}
