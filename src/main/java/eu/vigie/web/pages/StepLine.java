package eu.vigie.web.pages;

import eu.vigie.process.Passage;
import eu.vigie.process.PicturedStep;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A step of the process picture in words. */
record StepLine(PicturedStep step, List<Time> times, List<StepLine> within) {

    /**
     * Once that the case came there.
     *
     * @param open the task, while a person is awaited
     * @param document what was written there, once it is done
     */
    record Time(
            Passage passage,
            @Nullable OpenStep open,
            @Nullable StepDocument document) {}

    static StepLine of(
            PicturedStep step,
            Function<String, @Nullable OpenStep> open,
            BiFunction<String, Passage, @Nullable StepDocument> documents) {
        return new StepLine(
                step,
                step.passages().stream()
                        .map(passage -> new Time(
                                passage,
                                passage.task() == null || !passage.waits() ? null : open.apply(passage.task()),
                                documents.apply(step.id(), passage)))
                        .toList(),
                step.within().stream().map(inner -> of(inner, open, documents)).toList());
    }

    /** How it stands, as the picture marks it. */
    public String standing() {
        if (step.waits()) return step.fact() ? "waiting" : "active";
        return step.done() ? "done" : "ahead";
    }
}
