package eu.vigie.process;

import java.util.List;

/**
 * A step or an event of a diagram as a case went through it.
 *
 * @param id in its diagram
 * @param label in the reader's language
 * @param fact true for what waits for something to become true, and not for work
 * @param passages each time the case came there, oldest first; empty for what was not reached
 * @param within what was reached of the process behind the step, in the order in which it was
 */
public record PicturedStep(String id, String label, boolean fact, List<Passage> passages, List<PicturedStep> within) {

    /** True while the case stands there. */
    public boolean waits() {
        return passages.stream().anyMatch(Passage::waits);
    }

    /** True for what the case went through and left. */
    public boolean done() {
        return !waits() && passages.stream().anyMatch(passage -> !passage.dropped());
    }
}
