package eu.vigie.assessment;

import eu.vigie.breach.Facts;
import eu.vigie.breach.Identifiability;
import eu.vigie.breach.Insight;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the data reveal: the ENISA data context, and the ordinals of the risk table.
 *
 * @param context ENISA DPC 1..4
 * @param content 0 for everyday data (name and contact, trivial detail), else 1..4
 * @param special insight into special categories or criminal data, 0..4 (GDPR Arts 9, 10)
 * @param fraud insight into what opens the way to fraud, 0..4
 */
record Contents(int context, int content, int special, int fraud) {

    static Contents of(Facts facts, Tables tables) {
        int context = Boolean.TRUE.equals(facts.safetyCritical()) ? 4 : 1;
        boolean everyday = true;
        int special = 0;
        int fraud = 0;
        for (Facts.DataKind kind : facts.data() == null ? List.<Facts.DataKind>of() : facts.data()) {
            var insight = kind.insight() == null ? Insight.COMPLETE : kind.insight();
            var rules = tables.row("data-kinds", new Question.Category(kind.category()));
            context = Math.max(context, score(rules.text("family"), insight, tables));
            everyday &= everyday(insight, rules.is("elsewhere"));
            if (rules.is("special")) special = Math.max(special, insight.ordinal() + 1);
            if (rules.is("fraud")) fraud = Math.max(fraud, insight.ordinal() + 1);
        }
        int step = lowered(facts.identifiability(), tables);
        return new Contents(context, down(everyday ? 0 : context, step), down(special, step), down(fraud, step));
    }

    private static int score(String family, Insight insight, Tables tables) {
        return tables.row("severity-data-context", new SeverityQuestion.Context(family, insight))
                .number("score");
    }

    private static int lowered(@Nullable Identifiability identifiability, Tables tables) {
        return identifiability == null
                ? 0
                : tables.row("severity-ease", new SeverityQuestion.Ease(identifiability))
                        .number("lowers");
    }

    /** What one finds elsewhere, or what says next to nothing. */
    private static boolean everyday(Insight insight, boolean foundElsewhere) {
        return insight == Insight.TRIVIAL || (insight == Insight.PARTIAL && foundElsewhere);
    }

    private static int down(int level, int step) {
        return Math.max(0, level - step);
    }
}
