package eu.vigie.rules;

import java.util.Map;
import java.util.Objects;

/** A row of a decision table that spoke, by the names of its outputs. */
public record TableRow(Map<String, Object> outputs) {

    /** The output of that name: a text. */
    public String text(String output) {
        return (String) value(output);
    }

    /** A whole number. */
    public int number(String output) {
        return (int) value(output);
    }

    /** A yes or no. */
    public boolean is(String output) {
        return (boolean) value(output);
    }

    private Object value(String output) {
        return Objects.requireNonNull(outputs.get(output), output);
    }
}
