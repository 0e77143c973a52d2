package eu.vigie.assessment;

import eu.vigie.breach.Facts;
import java.util.Locale;
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

    /** The assessment in that language; a reason as it was written then, where its rule exists no longer. */
    Assessment in(Locale locale) {
        var wording = new Wording(locale);
        var words = new FlipWords(facts, new SheetWords(locale));
        var reasons = assessment.reasons().stream()
                .map(one ->
                        new Assessment.ReasonGiven(one.rule(), wording.reason(one.rule(), one.text()), one.citations()))
                .toList();
        var flips = assessment.flips().stream()
                .map(flip -> flip.told(words.sentence(flip)))
                .toList();
        return new Assessment(
                assessment.severity(),
                assessment.risk(),
                assessment.duties(),
                assessment.exemption(),
                reasons,
                flips,
                assessment.missing(),
                assessment.rules());
    }

    /** Null for a decision of the days before snapshots were kept. */
    static @Nullable Snapshot of(@Nullable String text) {
        return text == null ? null : JSON.readValue(text, Snapshot.class);
    }
}
