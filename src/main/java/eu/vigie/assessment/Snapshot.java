package eu.vigie.assessment;

import eu.vigie.breach.Facts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** The facts and what the rules made of them, as both were when somebody decided. */
record Snapshot(Facts facts, Assessment assessment) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    String text() {
        return JSON.writeValueAsString(this);
    }

    /** Null for a decision of the days before snapshots were kept. */
    static @Nullable Snapshot of(@Nullable String text) {
        return text == null ? null : JSON.readValue(text, Snapshot.class);
    }
}
