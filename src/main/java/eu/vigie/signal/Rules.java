package eu.vigie.signal;

import eu.vigie.breach.IncidentKind;
import eu.vigie.rules.Table;
import eu.vigie.rules.TableFile;
import eu.vigie.rules.TableRow;
import eu.vigie.signal.Surroundings.Near;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is decided of a signal without a person, by the tables {@code signal-decision} and {@code signal-groups}. A table that
 * decides something nobody can carry out stops the start.
 */
@Component
class Rules {

    private final Table what;
    private final Table where;

    Rules() {
        this(
                TableFile.table("signal-decision", RuleQuestion.What.class),
                TableFile.table("signal-groups", RuleQuestion.Where.class));
    }

    Rules(Table what, Table where) {
        this.what = what;
        this.where = where;
        what.rows().forEach(Rules::ruling);
        where.rows().forEach(row -> row.is("together"));
    }

    /** Whether a signal so far from a group belongs to it. */
    boolean together(Distance distance) {
        return where.first(new RuleQuestion.Where(distance.kin(), distance.kind(), distance.hours()))
                .map(row -> row.is("together"))
                .orElse(false);
    }

    /** {@code apart}: a person has taken its group out of the rules. A signal that no row speaks of waits. */
    Ruling decide(NewSignal signal, boolean known, boolean apart, Optional<Near<OpenCase>> open) {
        Distance far = open.map(Near::distance).orElse(Distance.FAR);
        var asked = new RuleQuestion.What(
                apart, level(signal), kind(signal.kind()), known, far.kin(), far.kind(), far.hours());
        var ruling = what.first(asked).map(Rules::ruling).orElse(Ruling.NONE);
        return possible(ruling, open.isPresent()) ? ruling : Ruling.NONE;
    }

    /** A table that joins what has no case to join is wrong, and the signal waits for a person. */
    private static boolean possible(Ruling ruling, boolean open) {
        return ruling.decision() != Decision.JOIN || open;
    }

    private static Ruling ruling(TableRow row) {
        return new Ruling(Decision.byRule(row.text("decision")), row.text("rule"));
    }

    private static int level(NewSignal signal) {
        return Level.of(Objects.requireNonNull(signal.severity())).ordinal();
    }

    private static String kind(@Nullable IncidentKind kind) {
        return kind == null ? "none" : kind.name().toLowerCase(Locale.ROOT);
    }
}
