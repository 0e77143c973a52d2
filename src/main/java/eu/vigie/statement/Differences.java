package eu.vigie.statement;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds a document against the last of each line that went out before it. */
final class Differences {

    private Differences() {}

    /** A statement of the document that the other one stated otherwise. */
    record Found(Stated stated, OutgoingDocument document, OutgoingDocument other, String says, String otherSays) {}

    static List<Found> of(OutgoingDocument document, List<OutgoingDocument> all) {
        return lastOfEachLine(document, all).stream()
                .flatMap(other -> between(document, other))
                .toList();
    }

    private static Collection<OutgoingDocument> lastOfEachLine(OutgoingDocument document, List<OutgoingDocument> all) {
        Map<String, OutgoingDocument> last = new LinkedHashMap<>();
        all.stream()
                .filter(other -> other.id() != document.id() && wentBefore(other, document))
                .sorted(Comparator.comparing(other -> Objects.requireNonNull(other.wentAt())))
                .forEach(other -> last.put(other.line(), other));
        return last.values();
    }

    /** A draft is held against all that went; one that went against those that had gone by then. */
    private static boolean wentBefore(OutgoingDocument other, OutgoingDocument document) {
        if (other.wentAt() == null) return false;
        if (document.wentAt() == null) return true;
        int order = other.wentAt().compareTo(document.wentAt());
        return order < 0 || order == 0 && other.id() < document.id();
    }

    private static Stream<Found> between(OutgoingDocument document, OutgoingDocument other) {
        return Stream.of(Stated.values())
                .filter(stated ->
                        differ(document.states().get(stated), other.states().get(stated)))
                .map(stated -> new Found(
                        stated,
                        document,
                        other,
                        Objects.requireNonNull(document.states().get(stated)),
                        Objects.requireNonNull(other.states().get(stated))));
    }

    /** What one of them does not state contradicts nothing. */
    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }
}
