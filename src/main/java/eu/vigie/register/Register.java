package eu.vigie.register;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of GDPR Art. 33(5): every breach, notified or not, with its reasons; exercises are not in it. */
public interface Register {

    /** How many cases are read at once. */
    int PART = 200;

    /** One row per case in register order (by reference), columns in the order in which they are to be shown. */
    @Transactional(readOnly = true)
    default List<Map<String, Object>> entries() {
        return rows().toList();
    }

    /** At most that many rows after that reference (null: from the beginning), in the same order. */
    List<Map<String, Object>> after(@Nullable String reference, int limit);

    /** At most that many rows before that reference (null: from the end), the newest first: for people who read. */
    List<Map<String, Object>> newest(@Nullable String before, int limit);

    /** The whole register, read in parts while it is gone through: however long, never more than a part is held, nor a connection. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    default Stream<Map<String, Object>> rows() {
        return Stream.iterate(after(null, PART), part -> !part.isEmpty(), part -> after(last(part), PART))
                .flatMap(List::stream);
    }

    /** The row of one case. */
    Map<String, Object> entry(String breach);

    private static String last(List<Map<String, Object>> part) {
        return String.valueOf(part.get(part.size() - 1).get("reference"));
    }
}
