package eu.vigie.story;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.OnPostgresqlToo;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whoever reads the trail learns who did it in which roles, in which request, on which node, and what it was before. */
@OnPostgresqlToo
class TrailEntryStoryTest extends Story {

    @Test
    void anEntryNamesRolesRequestAndNodeAndWhatItWasBefore() {
        String breach = report(intrusion(now().minusSeconds(60), Map.of(), DEDICATED));

        var changed = officer.patchFacts(breach, KnownFacts.intrusion("controller"));

        String request = changed.header("X-Request-Id");
        assertThat(request).isNotEmpty();
        var entry = one("/api/audit?breach=" + breach);
        assertThat(entry.get("actor").asString()).isEqualTo(officer.name());
        assertThat(entry.get("roles").toString()).isEqualTo("[\"privacy_officer\"]");
        assertThat(entry.get("request").asString()).isEqualTo(request);
        assertThat(entry.get("node").asString()).isNotEmpty();
        assertThat(entry.at("/details/changes/role/is").asString()).isEqualTo("controller");
        assertThat(entry.at("/details/changes/role").has("was")).isTrue();
        var line = one("/api/breaches/" + breach + "/timeline?");
        assertThat(line.get("roles")).isEqualTo(entry.get("roles"));
        assertThat(line.get("request")).isEqualTo(entry.get("request"));
        assertThat(line.get("node")).isEqualTo(entry.get("node"));
    }

    /** The one that says that the facts were changed. */
    private JsonNode one(String list) {
        return Snapshot.all(admin, list).stream()
                .filter(entry -> entry.get("action").asString().equals("facts_changed"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
