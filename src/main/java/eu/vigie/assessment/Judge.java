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

    /**
     * One judgement for each role. {@code denied}: the organisation knows that no personal data are concerned (GDPR Art. 4(12)).
     */
    List<Judgement> judge(Facts facts, List<ProcessingRole> roles, RuleSet rules, boolean denied) {
        var spoken = new ArrayList<TableRow>();
        // For a processor too, though no duty of its own depends on it: its controllers want to know.
        var risk = personal(facts) ? risk(facts, spoken) : Risk.NONE;
        return roles.stream()
                .map(role -> judge(facts, role, rules, denied, risk, spoken))
                .toList();
    }

    private Judgement judge(
            Facts facts, ProcessingRole role, RuleSet rules, boolean denied, Risk risk, List<TableRow> ofRisk) {
        var spoken = new ArrayList<>(ofRisk);
        var exemption = exemption(facts, role, risk, spoken);
        var duties = tables.rows("duties", owed(facts, role, rules, denied, risk, exemption != null));
        spoken.addAll(duties);
        return new Judgement(risk.level(), exemption, answers(duties), List.copyOf(spoken));
    }

    /** What is owed alone, without the rows that say why: what a search asks by the hundred. */
    Judgement answer(Facts facts, ProcessingRole role, RuleSet rules) {
        var risk = personal(facts) ? risk(facts) : Risk.NONE;
        boolean excused = mayBeExcused(facts, role) && tables.speaks("exemptions", excuse(facts, risk));
        var asked = owed(facts, role, rules, false, risk, excused);
        var known = answered.get(asked);
        if (known != null) return known;
        return answered.computeIfAbsent(
                asked, one -> new Judgement(risk.level(), null, answers(tables.rows("duties", one)), List.of()));
    }

    private static boolean personal(Facts facts) {
        return Boolean.TRUE.equals(facts.personalData());
    }

    private static Question.Owed owed(
            Facts facts, ProcessingRole role, RuleSet rules, boolean denied, Risk risk, boolean exempt) {
        return new Question.Owed(
                role.controls(), role.processes(), personal(facts), denied, risk.level(), exempt, rules);
    }

    /** 0 unlikely, 1 risk, 2 high risk: as things are, and were the data readable (GDPR Art. 34(3)(a)). */
    private record Risk(int level, int readable) {
        static final Risk NONE = new Risk(0, 0);
    }

    private Risk risk(Facts facts) {
        var situation = Situation.of(facts, tables);
        int exposure = level(tables.row("exposure", situation.exposure()));
        int interruption = level(tables.row("interruption", situation.interruption()));
        var danger = situation.danger(exposure, interruption);
        int risk = risk(danger);
        return new Risk(risk, readable(situation, danger, risk));
    }

    private int risk(Question.Danger danger) {
        if (tables.speaks("high-risk", danger)) return 2;
        return tables.speaks("risk", danger) ? 1 : 0;
    }

    private int readable(Situation situation, Question.Danger danger, int risk) {
        if (!situation.intact()) return risk;
        int exposure = level(tables.row("exposure", situation.exposureIfReadable()));
        return exposure == danger.exposure() ? risk : risk(danger.exposed(exposure));
    }

    /** The same, with the rows that say why. */
    private Risk risk(Facts facts, List<TableRow> spoken) {
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
        int risk = !high.isEmpty() ? 2 : some.isEmpty() ? 0 : 1;
        return new Risk(risk, readable(situation, danger, risk));
    }

    private @Nullable Exemption exemption(Facts facts, ProcessingRole role, Risk risk, List<TableRow> spoken) {
        if (!mayBeExcused(facts, role)) return null;
        var rows = tables.rows("exemptions", excuse(facts, risk));
        spoken.addAll(rows);
        return rows.isEmpty() ? null : Exemption.of(rows.get(0).text("exemption"));
    }

    /** Only a controller has persons to tell. */
    private static boolean mayBeExcused(Facts facts, ProcessingRole role) {
        return role.controls() && personal(facts);
    }

    private static Question excuse(Facts facts, Risk risk) {
        return new Question.Excuse(
                risk.level(),
                risk.readable(),
                facts.unintelligible() == Unintelligible.INTACT,
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
