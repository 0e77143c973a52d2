package eu.vigie.assessment;

import eu.vigie.breach.Facts;
import org.jspecify.annotations.Nullable;

/**
 * Facts that differ from others in one value: {@code from} there, {@code to} here; in two where one stands {@code beside} the
 * other.
 */
record Change(String fact, @Nullable Object from, Object to, Assessment.@Nullable Beside beside, Facts facts) {

    Change(String fact, @Nullable Object from, Object to, Facts facts) {
        this(fact, from, to, null, facts);
    }

    /** A change of a field that is a component of the facts. */
    static Change of(Facts facts, String field, @Nullable Object from, Object to) {
        return new Change(field, from, to, FactsCopy.with(facts, field, to));
    }
}
