package eu.vigie.refusal;

import java.util.List;

/**
 * One thing that is wrong, and where.
 *
 * @param field the field's path as the caller wrote it, for example {@code persons.count}; empty when no field is at fault
 * @param code key of the sentence in the message bundles, without its prefix {@code fault.}
 * @param arguments values for the sentence
 */
public record Fault(String field, String code, List<Object> arguments) {

    public Fault {
        arguments = List.copyOf(arguments);
    }

    /** A fault of a field; the arguments fill the sentence's places. */
    public static Fault of(String field, String code, Object... arguments) {
        return new Fault(field, code, List.of(arguments));
    }
}
