package eu.vigie.register.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Addresses of others are taken out of texts before these are written down. */
class WithheldTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Withheld withheld =
            new Withheld(Set.of("dpo@host.example.com"), new Pseudonyms("secret".getBytes(UTF_8)));

    @Test
    void anAddressRightAfterALineBreakLeavesADocumentThatCanBeRead() {
        var said = "Ask\nnobody@example.com or\ndpo@host.example.com";
        var document = JSON.<JsonNode>valueToTree(Map.of("documents", List.of(Map.of("says", said, "count", 900))));

        var read = JSON.readTree(JSON.writeValueAsString(withheld.in(document)));

        var one = read.get("documents").get(0);
        assertThat(one.get("says").asString()).matches("Ask\\n\\[[^@]{16}\\] or\\ndpo@host\\.example\\.com");
        assertThat(one.get("count").asInt()).isEqualTo(900);
    }
}
