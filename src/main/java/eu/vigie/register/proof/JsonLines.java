package eu.vigie.register.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import tools.jackson.databind.json.JsonMapper;

/** Records of a case as a file of JSON, a line each, read in parts: however many there are, a part is held. */
final class JsonLines {

    /** How many are read at once. */
    static final int PART = 200;

    private JsonLines() {}

    /**
     * All of them, in the order of their numbers.
     *
     * @param after the part that follows a number, none where nothing follows
     * @param told what is said of one
     */
    static <T> Archive.Content of(
            JsonMapper json, LongFunction<List<T>> after, ToLongFunction<T> number, Function<T, ?> told) {
        return out -> {
            List<T> part = after.apply(0);
            while (!part.isEmpty()) {
                for (T one : part) out.write((json.writeValueAsString(told.apply(one)) + "\n").getBytes(UTF_8));
                part = after.apply(number.applyAsLong(part.get(part.size() - 1)));
            }
        };
    }
}
