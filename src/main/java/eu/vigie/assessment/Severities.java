package eu.vigie.assessment;

import eu.vigie.breach.AvailabilityLoss;
import eu.vigie.breach.Disclosure;
import eu.vigie.breach.Facts;
import eu.vigie.breach.Identifiability;
import eu.vigie.breach.IntegrityLoss;
import eu.vigie.breach.Nature;
import eu.vigie.breach.Recipients;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** ENISA 2013: SE = DPC × EI + CB, the parts added up from the tables. The figure informs and decides nothing. */
@Component
class Severities {

    private final Tables tables;

    Severities(Tables tables) {
        this.tables = tables;
    }

    /** Null while nature, data or identifiability is unknown; another unknown circumstance counts at its worst, flagged. */
    Assessment.@Nullable Severity of(Facts facts) {
        var identifiability = facts.identifiability();
        if (identifiability == null || facts.nature() == null || !dataKnown(facts)) return null;
        int context = Contents.of(facts, tables).context();
        var ease = ease(identifiability);
        var circumstances = circumstances(facts);
        var score = BigDecimal.valueOf(context).multiply(ease).add(circumstances);
        var arithmetic = context + " × " + ease + " + " + circumstances + " = " + score;
        return new Assessment.Severity(context, ease, circumstances, score, band(score), arithmetic, flags(facts));
    }

    private static boolean dataKnown(Facts facts) {
        var data = facts.data();
        return data != null && data.stream().allMatch(kind -> kind.insight() != null);
    }

    private BigDecimal ease(Identifiability identifiability) {
        var row = tables.row("severity-ease", new SeverityQuestion.Ease(identifiability));
        return BigDecimal.valueOf(row.number("points"), 2);
    }

    private BigDecimal circumstances(Facts facts) {
        var asked = new SeverityQuestion.Circumstances(
                recipients(facts), alteration(facts).ordinal(), loss(facts), facts.malicious());
        var rows = tables.rows("severity-circumstances", asked);
        return BigDecimal.valueOf(
                rows.stream().mapToInt(row -> row.number("points")).sum(), 2);
    }

    // Encryption is a flag in the method: it may lower the final level, never the number.
    private static Recipients recipients(Facts facts) {
        if (!Natures.lost(facts, Nature.CONFIDENTIALITY)) return Recipients.NONE;
        if (facts.disclosure() == Disclosure.EXCLUDED_BY_EVIDENCE) return Recipients.NONE;
        return facts.recipients() == null ? Recipients.UNKNOWN : facts.recipients();
    }

    private static IntegrityLoss alteration(Facts facts) {
        if (!Natures.lost(facts, Nature.INTEGRITY)) return IntegrityLoss.NO_MISUSE;
        return facts.integrityLoss() == null ? IntegrityLoss.MISUSE_UNRECOVERABLE : facts.integrityLoss();
    }

    private static String loss(Facts facts) {
        if (!Natures.lost(facts, Nature.AVAILABILITY)) return "none";
        return FactAxis.code(Situation.loss(facts));
    }

    private List<String> flags(Facts facts) {
        var persons = facts.persons();
        long count = persons == null || persons.count() == null ? 0 : persons.count();
        var flags = new ArrayList<String>();
        tables.rows("severity-flags", new SeverityQuestion.Flags(count, facts.unintelligible()))
                .forEach(row -> flags.add(row.text("flag")));
        if (guessed(facts)) flags.add("unknown_counted_at_its_worst");
        return List.copyOf(flags);
    }

    private static boolean guessed(Facts facts) {
        return (facts.recipients() == null && recipients(facts) != Recipients.NONE)
                || (facts.integrityLoss() == null && Natures.lost(facts, Nature.INTEGRITY))
                || (facts.availabilityLoss() == null
                        && Natures.lost(facts, Nature.AVAILABILITY)
                        && Situation.loss(facts) == AvailabilityLoss.PERMANENT);
    }

    private String band(BigDecimal score) {
        return tables.row("severity-bands", new SeverityQuestion.Score(score.doubleValue()))
                .text("band");
    }
}
