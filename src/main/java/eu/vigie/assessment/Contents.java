package eu.vigie.assessment;

import eu.vigie.breach.DataCategory;
import eu.vigie.breach.Facts;
import eu.vigie.breach.Identifiability;
import eu.vigie.breach.Insight;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the data reveal: the ENISA data context, and the ordinals of the risk table.
 *
 * @param context ENISA DPC 1..4
 * @param content 0 for everyday data (name and contact, trivial detail), else 1..4
 * @param special insight into special categories or criminal data, 0..4 (GDPR Arts 9, 10)
 * @param fraud insight into what opens the way to fraud, 0..4
 */
record Contents(int context, int content, int special, int fraud) {

    static final Set<DataCategory> SPECIAL = EnumSet.of(
            DataCategory.BIOMETRIC,
            DataCategory.CRIMINAL,
            DataCategory.POLITICAL,
            DataCategory.ETHNIC,
            DataCategory.RELIGIOUS,
            DataCategory.SEX_LIFE,
            DataCategory.UNION,
            DataCategory.GENETIC,
            DataCategory.HEALTH,
            DataCategory.EMPLOYMENT_HEALTH,
            DataCategory.NOT_KNOWN);
    private static final Set<DataCategory> FRAUD = EnumSet.of(
            DataCategory.FINANCIAL,
            DataCategory.IDENTIFICATION_NUMBERS,
            DataCategory.OFFICIAL_DOCUMENTS,
            DataCategory.PAYMENT_MEANS,
            DataCategory.CREDENTIALS,
            DataCategory.NOT_KNOWN);
    private static final Set<DataCategory> LOOKED_UP_ELSEWHERE =
            EnumSet.of(DataCategory.BASIC_IDENTITY, DataCategory.CONTACT);

    static Contents of(Facts facts, Tables tables) {
        List<Facts.DataKind> data = facts.data() == null ? List.of() : facts.data();
        int context = context(facts, tables);
        int content = data.stream().allMatch(Contents::everyday) ? 0 : context;
        int step = facts.identifiability() == Identifiability.NEGLIGIBLE ? 1 : 0;
        return new Contents(
                context, down(content, step), down(insight(data, SPECIAL), step), down(insight(data, FRAUD), step));
    }

    private static int context(Facts facts, Tables tables) {
        if (Boolean.TRUE.equals(facts.safetyCritical())) return 4;
        List<Facts.DataKind> data = facts.data() == null ? List.of() : facts.data();
        return data.stream().mapToInt(kind -> score(kind, tables)).max().orElse(1);
    }

    private static int score(Facts.DataKind kind, Tables tables) {
        Insight insight = kind.insight() == null ? Insight.COMPLETE : kind.insight();
        var context = new Question.Context(family(kind.category()), insight);
        return tables.row("severity-data-context", context).number("score");
    }

    private static String family(DataCategory category) {
        if (SPECIAL.contains(category)) return "sensitive";
        return switch (category) {
            case LOCATION, PROFILE -> "behavioural";
            case FINANCIAL, PAYMENT_MEANS -> "financial";
            case CREDENTIALS -> "credentials";
            default -> "simple";
        };
    }

    private static boolean everyday(Facts.DataKind kind) {
        if (kind.insight() == Insight.TRIVIAL) return true;
        return kind.insight() == Insight.PARTIAL && LOOKED_UP_ELSEWHERE.contains(kind.category());
    }

    private static int insight(List<Facts.DataKind> data, Set<DataCategory> wanted) {
        return data.stream()
                .filter(kind -> wanted.contains(kind.category()))
                .mapToInt(kind -> (kind.insight() == null ? Insight.COMPLETE : kind.insight()).ordinal() + 1)
                .max()
                .orElse(0);
    }

    private static int down(int level, int step) {
        return Math.max(0, level - step);
    }
}
