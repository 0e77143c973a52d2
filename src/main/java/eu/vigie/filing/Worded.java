package eu.vigie.filing;

import java.time.Instant;

/**
 * An officer's own answer to a field.
 *
 * @param basis digest of what the facts answered at that moment: another one now means that the fact has changed
 */
record Worded(Object answer, String basis, String by, Instant at) {

    boolean overtaken(FilledForm fromFacts, FormField field) {
        return !basis.equals(basis(fromFacts, field));
    }

    static String basis(FilledForm fromFacts, FormField field) {
        return Digest.of(String.valueOf(fromFacts.answer(field)));
    }
}
