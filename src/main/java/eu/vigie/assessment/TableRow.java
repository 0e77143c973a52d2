package eu.vigie.assessment;

import java.util.Map;
import java.util.Objects;

/** A row of a decision table that spoke, by the names of its outputs. */
record TableRow(Map<String, Object> outputs) {

    String text(String output) {
        return (String) value(output);
    }

    int number(String output) {
        return (int) value(output);
    }

    boolean is(String output) {
        return (boolean) value(output);
    }

    private Object value(String output) {
        return Objects.requireNonNull(outputs.get(output), output);
    }
}
