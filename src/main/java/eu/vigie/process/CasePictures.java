package eu.vigie.process;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The process picture of a case: the diagram with its live tokens, and what happened at each of its steps. */
public interface CasePictures {

    /** Of the latest run of the case, labelled in the given language; empty for a case that never ran. */
    Optional<CasePicture> of(String breach, Locale locale);

    /**
     * The diagram and its twin in words.
     *
     * @param svg the main diagram; done and waiting steps carry CSS classes, each step leads to {@code #step-} and its id
     * @param steps every step and event of it
     */
    record CasePicture(String svg, List<PicturedStep> steps) {}
}
