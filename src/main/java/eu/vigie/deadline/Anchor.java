package eu.vigie.deadline;

import java.util.EnumSet;
import java.util.Set;

/** The fact from which a stage's period runs. */
public enum Anchor {
    AWARE,
    DETECTED,
    CLASSIFIED,
    PREVIOUS_STAGE_SUBMITTED,
    /** The same, and an update of that stage moves it (Del. Reg. (EU) 2025/301 Art. 5: the latest updated intermediate report). */
    PREVIOUS_STAGE_LAST_SUBMITTED,
    /** The incident is over, or what corrects it is available: the stage says which. */
    HANDLED,
    /** When the link between system and harm was established (AI Act Art. 73(2)). */
    CAUSAL_LINK;

    private static final Set<Anchor> DECLARED = EnumSet.of(CLASSIFIED, HANDLED, CAUSAL_LINK);

    /** True for what only a person knows and says. */
    public boolean declared() {
        return DECLARED.contains(this);
    }

    /** True when it hangs on the submission of another stage. */
    public boolean followsSubmission() {
        return this == PREVIOUS_STAGE_SUBMITTED || this == PREVIOUS_STAGE_LAST_SUBMITTED;
    }
}
