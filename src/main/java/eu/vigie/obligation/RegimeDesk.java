package eu.vigie.obligation;

import eu.vigie.actor.Actor;
import eu.vigie.deadline.Anchor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where people decide and record what a case owes under the regimes the organisation declared. Each duty is named by its
 * number; a closed case and a duty that facts bring are refused ({@link RegimeConflict}).
 */
public interface RegimeDesk {

    /**
     * Whether the regime of that duty is triggered here; for a stage that is owed only in some cases, whether the stage is.
     * "Required" counts at once, "not required" waits for a second person.
     */
    RegimeDecision decide(String breach, long obligation, boolean required, @Nullable String reason, Actor actor);

    /** The second person's word on a waiting decision; a reason is needed to refuse. */
    void approve(String breach, long decision, boolean approved, @Nullable String reason, Actor actor);

    /** The second person's word on a later instant that waits; a reason is needed to refuse. */
    void approveAnchor(String breach, long anchor, boolean approved, @Nullable String reason, Actor actor);

    /**
     * When something happened that only people know. Refused in the future, before the breach, and where no stage of the
     * regime runs from it. The first word and an earlier instant count at once, a later one waits for a second person.
     */
    DeclaredAnchor declare(
            String breach,
            long obligation,
            @Nullable Anchor anchor,
            @Nullable Instant at,
            @Nullable String reason,
            Actor actor);

    /**
     * A stage was submitted: its duty is met, and the next stage's clock starts. Reasons are needed when it came past the
     * strict limit. Refused in the future, before the breach, and before the stage it follows.
     */
    StageSubmission submit(String breach, long obligation, StageSubmission.Told told, Actor actor);

    /** True while a second person is awaited for it: nobody answered, and no later word on the same took its place. */
    boolean decisionWaits(String breach, long decision);

    /** The same of a later instant. */
    boolean anchorWaits(String breach, long anchor);

    /** In the order of recording, like the other two. */
    List<RegimeDecision> decisions(String breach);

    List<DeclaredAnchor> anchors(String breach);

    List<StageSubmission> submissions(String breach);
}
