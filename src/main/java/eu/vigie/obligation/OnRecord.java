package eu.vigie.obligation;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.toSet;

import eu.vigie.deadline.Anchor;
import eu.vigie.deadline.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people decided, declared and submitted of the regimes of one case, in the order of recording. */
record OnRecord(
        List<Row> rows,
        List<RegimeDecision> decisions,
        List<DeclaredAnchor> anchors,
        List<StageSubmission> submissions) {

    static final OnRecord NOTHING = new OnRecord(List.of(), List.of(), List.of(), List.of());

    /** What rules on that stage: on its regime, or on itself where it is owed only in some cases. */
    Optional<RegimeDecision> ruling(String regime, Stage stage) {
        var whole = standing(regime, null);
        var never = whole.filter(decision -> !decision.required());
        return stage.onlyIf() == null || never.isPresent() ? whole : standing(regime, stage.name());
    }

    private Optional<RegimeDecision> standing(String regime, @Nullable String stage) {
        return decisions.stream()
                .filter(decision -> decision.regime().equals(regime) && Objects.equals(decision.stage(), stage))
                .filter(RegimeDecision::stands)
                .reduce((earlier, later) -> later);
    }

    Optional<Instant> anchor(String regime, Anchor anchor) {
        return anchors.stream()
                .filter(one -> one.regime().equals(regime) && one.anchor() == anchor)
                .filter(DeclaredAnchor::stands)
                .reduce((earlier, later) -> later)
                .map(DeclaredAnchor::at);
    }

    /** When that stage was first submitted, corrections considered. */
    Optional<Instant> submitted(String regime, Stage stage) {
        return submissions(regime, stage).min(naturalOrder());
    }

    /** When that stage was last submitted: an update counts. */
    Optional<Instant> updated(String regime, Stage stage) {
        return submissions(regime, stage).max(naturalOrder());
    }

    /** When the duty of another regime was met. */
    Optional<Instant> met(String regime) {
        return rows.stream()
                .filter(row -> row.regime().equals(regime))
                .map(Row::metAt)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .min(naturalOrder());
    }

    private Stream<Instant> submissions(String regime, Stage stage) {
        var corrected = submissions.stream().map(StageSubmission::corrects).collect(toSet());
        var owed = rows.stream()
                .filter(row -> row.regime().equals(regime) && row.stage().equals(stage.name()))
                .map(Row::id)
                .collect(toSet());
        return submissions.stream()
                .filter(one -> owed.contains(one.obligation()) && !corrected.contains(one.id()))
                .map(StageSubmission::submittedAt);
    }
}
