package eu.vigie.assessment;

import eu.vigie.breach.ContactEffort;
import eu.vigie.breach.Effect;
import eu.vigie.breach.Facts;
import eu.vigie.breach.Misuse;
import eu.vigie.breach.ProcessingRole;
import eu.vigie.breach.SubsequentMeasures;
import eu.vigie.breach.Unintelligible;
import eu.vigie.rules.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes complete facts through the tables: exposure and interruption, risk, exemption, duties. */
@Component
class Judge {

    private final Tables tables;
    /** As many as there are answers to what is owed. */
    private final Map<Question.Owed, Judgement> answered = new ConcurrentHashMap<>();

    Judge(Tables tables) {
        this.tables = tables;
    }

    /** {@code denied}: the organisation knows that no personal data are concerned (GDPR Art. 4(12)). */
    Judgement judge(Facts facts, ProcessingRole role, RuleSet rules, boolean denied) {
        var spoken = new ArrayList<TableRow>();
        // For a processor too, though no duty of its own depends on it: its controllers want to know.
        int risk = Boolean.TRUE.equals(facts.personalData()) ? risk(facts, spoken) : 0;
        var exemption = exemption(facts, role, risk, spoken);
        var duties = tables.rows("duties", owed(facts, role, rules, denied, risk, exemption != null));
        spoken.addAll(duties);
        return new Judgement(risk, exemption, answers(duties), List.copyOf(spoken));
    }

    /** What is owed alone, without the rows that say why: what a search asks by the hundred. */
    Judgement answer(Facts facts, ProcessingRole role, RuleSet rules) {
        int risk = Boolean.TRUE.equals(facts.personalData()) ? risk(facts) : 0;
        boolean excused = mayBeExcused(facts, role) && tables.speaks("exemptions", excuse(facts, risk));
        var asked = owed(facts, role, rules, false, risk, excused);
        return answered.computeIfAbsent(
                asked, one -> new Judgement(risk, null, answers(tables.rows("duties", one)), List.of()));
    }

    private static Question.Owed owed(
            Facts facts, ProcessingRole role, RuleSet rules, boolean denied, int risk, boolean exempt) {
        return new Question.Owed(
                role.controls(),
                role.processes(),
                Boolean.TRUE.equals(facts.personalData()),
                denied,
                risk,
                exempt,
                rules);
    }

    /** 0 unlikely, 1 risk, 2 high risk. */
    private int risk(Facts facts) {
        var situation = Situation.of(facts, tables);
        int exposure = level(tables.row("exposure", situation.exposure()));
        int interruption = level(tables.row("interruption", situation.interruption()));
        var danger = situation.danger(exposure, interruption);
        if (tables.speaks("high-risk", danger)) return 2;
        return tables.speaks("risk", danger) ? 1 : 0;
    }

    /** The same, with the rows that say why. */
    private int risk(Facts facts, List<TableRow> spoken) {
        var situation = Situation.of(facts, tables);
        var exposure = tables.row("exposure", situation.exposure());
        var interruption = tables.row("interruption", situation.interruption());
        var danger = situation.danger(level(exposure), level(interruption));
        var high = tables.rows("high-risk", danger);
        var some = tables.rows("risk", danger);
        spoken.add(exposure);
        spoken.add(interruption);
        spoken.addAll(tables.rows("doubts", situation.doubts(level(exposure) > 0)));
        spoken.addAll(some);
        spoken.addAll(high);
        if (!high.isEmpty()) return 2;
        return some.isEmpty() ? 0 : 1;
    }

    private @Nullable Exemption exemption(Facts facts, ProcessingRole role, int risk, List<TableRow> spoken) {
        if (!mayBeExcused(facts, role)) return null;
        var rows = tables.rows("exemptions", excuse(facts, risk));
        spoken.addAll(rows);
        return rows.isEmpty() ? null : Exemption.of(rows.get(0).text("exemption"));
    }

    /** Only a controller has persons to tell. */
    private static boolean mayBeExcused(Facts facts, ProcessingRole role) {
        return role.controls() && Boolean.TRUE.equals(facts.personalData());
    }

    private Question excuse(Facts facts, int risk) {
        boolean intact = facts.unintelligible() == Unintelligible.INTACT;
        return new Question.Excuse(
                risk,
                intact ? risk(FactsCopy.with(facts, "unintelligible", Unintelligible.NO)) : risk,
                intact,
                facts.subsequentMeasures() == SubsequentMeasures.HIGH_RISK_REMOVED,
                facts.contactEffort() == ContactEffort.DISPROPORTIONATE,
                harmSeen(facts));
    }

    private static boolean harmSeen(Facts facts) {
        return facts.misuse() == Misuse.OBSERVED || facts.effectOnPersons() == Effect.SERIOUS;
    }

    private static Map<String, DutyAnswer> answers(List<TableRow> duties) {
        return duties.stream()
                .collect(Collectors.toMap(
                        row -> row.text("duty"),
                        row -> DutyAnswer.valueOf(row.text("answer").toUpperCase(Locale.ROOT))));
    }

    private static int level(TableRow row) {
        return row.number("level");
    }
}
