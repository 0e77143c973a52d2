package eu.vigie.assessment;

import eu.vigie.breach.Facts;
import eu.vigie.breach.Identifiability;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ENISA figure; it informs and decides nothing. */
@Component
class Severities {

    private final Tables tables;

    Severities(Tables tables) {
        this.tables = tables;
    }

    /** Null while nature, data or identifiability is unknown; other unknowns count on the stricter side. */
    Assessment.@Nullable Severity of(Facts facts) {
        var identifiability = facts.identifiability();
        if (identifiability == null || facts.data() == null || facts.nature() == null) return null;
        var situation = Situation.of(facts, tables);
        int context = situation.contents().context();
        var ease = ease(identifiability);
        var circumstances = circumstances(situation);
        var score = BigDecimal.valueOf(context).multiply(ease).add(circumstances);
        return new Assessment.Severity(context, ease, circumstances, score, band(score));
    }

    private static BigDecimal ease(Identifiability identifiability) {
        return BigDecimal.valueOf(25L * (identifiability.ordinal() + 1), 2);
    }

    private BigDecimal circumstances(Situation situation) {
        int exposure = level("exposure", situation.exposure());
        var rows = tables.rows(
                "severity-circumstances",
                Map.of(
                        "exposed", exposure > 0,
                        "recipients", situation.exposure().get("recipients"),
                        "alteration", situation.alteration(),
                        "interruption", level("interruption", situation.interruption()),
                        "malicious", situation.facts().malicious()));
        int points = rows.stream().mapToInt(row -> row.number("points")).sum();
        return BigDecimal.valueOf(points, 2);
    }

    private int level(String table, Map<String, Object> inputs) {
        return tables.row(table, inputs).number("level");
    }

    private static String band(BigDecimal score) {
        if (score.compareTo(BigDecimal.valueOf(2)) < 0) return "low";
        if (score.compareTo(BigDecimal.valueOf(3)) < 0) return "medium";
        return score.compareTo(BigDecimal.valueOf(4)) < 0 ? "high" : "very_high";
    }
}
