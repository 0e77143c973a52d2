package eu.vigie.source;

import eu.vigie.breach.IncidentKind;
import eu.vigie.identity.Secrets;
import eu.vigie.signal.NewSignal;
import eu.vigie.signal.Signals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads signals out of records, by the adapter of their source. What a record does not say is named and stands in for: the moment it
 * was received, a severity that nobody knows (which counts as worse than medium), its own first words.
 */
final class Mapping {

    private static final String UNKNOWN = "unknown";
    private static final int LONGEST_ID = 200;
    private static final int SHORT_DIGEST = 32;
    private static final JsonNode NOTHING = MissingNode.getInstance();

    private final Source source;
    private final Adapter adapter;
    private final Map<String, String> hosts;
    private final Instant now;

    /** {@code now}: when the document came. */
    Mapping(Source source, Adapter adapter, Map<String, String> hosts, Instant now) {
        this.source = source;
        this.adapter = adapter;
        this.hosts = hosts;
        this.now = now;
    }

    Reading read(Piece piece) {
        JsonNode record = piece.record() == null ? NOTHING : piece.record();
        JsonNode message = adapter.lead() == null ? NOTHING : adapter.lead().of(record);
        var lacks = new ArrayList<String>();
        var at = Adapter.first(adapter.at(), record, message).flatMap(text -> WrittenTime.read(text, source.zone()));
        var severity = Adapter.first(adapter.severity(), record, message).map(text -> Line.of(text, 60));
        String summary = Line.of(adapter.sentence(record, message), Line.LONGEST);
        if (at.filter(this::possible).isEmpty()) lacks.add("at");
        if (severity.isEmpty()) lacks.add("severity");
        if (summary.isBlank()) lacks.add("summary");
        var host = Adapter.first(adapter.host(), record, message).map(Mapping::host);
        var signal = new NewSignal(
                source.name(),
                id(piece, record, message),
                at.filter(this::possible).orElse(now),
                severity.orElse(UNKNOWN),
                system(record, message, host),
                kind(Adapter.first(adapter.kind(), record, message)),
                summary.isBlank() ? Line.of(piece.text(), Line.LONGEST) : summary,
                piece.text(),
                lacks);
        return new Reading(piece.line(), signal, host.orElse(null));
    }

    /** What lies in the future by more than clocks differ was not read rightly. */
    private boolean possible(Instant at) {
        return !at.isAfter(now.plus(Signals.SKEW)) && !at.isBefore(Instant.EPOCH);
    }

    private String id(Piece piece, JsonNode record, JsonNode message) {
        String digest = Secrets.digest(piece.text());
        String given = Adapter.first(adapter.sourceId(), record, message)
                .map(text -> Line.of(text, LONGEST_ID + 1))
                .orElse("");
        if (given.isBlank()) return digest;
        String id = Boolean.TRUE.equals(adapter.shared()) ? given + " " + digest.substring(0, SHORT_DIGEST) : given;
        return id.length() > LONGEST_ID ? digest : id;
    }

    private @Nullable String system(JsonNode record, JsonNode message, Optional<String> host) {
        return Adapter.first(adapter.system(), record, message)
                .map(text -> Line.of(text, LONGEST_ID))
                .filter(text -> !text.isBlank())
                .or(() -> host.map(hosts::get))
                .orElse(source.system());
    }

    /** As the table of hosts writes it: small, without port and the last point. */
    private static String host(String written) {
        String small = Line.of(written, 255).toLowerCase(Locale.ROOT);
        return small.replaceFirst(":\\d{1,5}$", "").replaceFirst("\\.$", "");
    }

    private @Nullable IncidentKind kind(Optional<String> word) {
        return word.flatMap(text -> Arrays.stream(IncidentKind.values())
                        .filter(kind -> kind.name().equalsIgnoreCase(text))
                        .findFirst())
                .orElse(source.kind());
    }

    List<Reading> read(List<Piece> pieces) {
        return pieces.stream().map(this::read).toList();
    }
}
