package eu.vigie.process;

import java.util.Locale;

/** The process picture of a case: the diagram with its live tokens. */
public interface CasePictures {

    /** SVG of the main diagram of a case, labelled in the given language; done and waiting steps carry CSS classes. */
    String svg(String breach, Locale locale);
}
