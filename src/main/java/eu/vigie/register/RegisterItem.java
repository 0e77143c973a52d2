package eu.vigie.register;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One duty, filing or letter as the register keeps it: what is known of it, in the order of showing. As text, which is how files for
 * machines have it, it is one line with a comma and a space between its parts.
 */
public record RegisterItem(List<Part> parts) {

    /**
     * One thing known: a code or a name, a moment, a number, true or false. {@code named}: its name stands before it in the
     * line; otherwise its place says what it is.
     */
    public record Part(String name, Object value, boolean named) {

        @Override
        public String toString() {
            return named ? name + " " + value : value.toString();
        }
    }

    public RegisterItem {
        parts = List.copyOf(parts);
    }

    @Override
    @JsonValue
    public String toString() {
        return parts.stream().map(Part::toString).collect(Collectors.joining(", "));
    }
}
