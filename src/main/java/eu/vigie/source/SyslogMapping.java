package eu.vigie.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.identity.Secrets;
import eu.vigie.signal.NewSignal;
import eu.vigie.syslog.Flaw;
import eu.vigie.syslog.Frame;
import eu.vigie.syslog.SyslogMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads signals out of syslog messages. What a message carries as JSON is read by the adapter of its source, as if it had come
 * alone; any other message by the adapter {@code syslog}. The whole message is what is kept.
 */
final class SyslogMapping {

    private static final String NOTHING = "-";

    private final Source source;
    private final Adapter own;
    private final Adapter plain;
    private final Map<String, String> hosts;

    SyslogMapping(Source source, Adapter own, Adapter plain, Map<String, String> hosts) {
        this.source = source;
        this.own = own;
        this.plain = plain;
        this.hosts = hosts;
    }

    List<Reading> read(List<Frame> frames) {
        return frames.stream().map(this::read).toList();
    }

    /** A message in each line that is not empty. */
    static List<Frame> lines(String text, Instant now) {
        String[] lines = text.split("\n", -1);
        var frames = IntStream.range(0, lines.length)
                .filter(at -> !lines[at].isBlank())
                .mapToObj(at -> new Frame(lines[at].strip().getBytes(UTF_8), now, at + 1L, Frame.State.WHOLE))
                .toList();
        if (frames.isEmpty()) throw new Unreadable("body-missing");
        if (frames.size() > Splitting.MOST_RECORDS) throw new Unreadable("source-records", Splitting.MOST_RECORDS);
        frames.stream()
                .filter(frame -> frame.octets().length > Splitting.LONGEST_RECORD)
                .findFirst()
                .ifPresent(frame -> {
                    throw new Unreadable("source-record-large", frame.number());
                });
        return frames;
    }

    private Reading read(Frame frame) {
        var message = SyslogMessage.of(frame, source.zone());
        JsonNode document = SyslogDocument.of(message);
        JsonNode carried = document.path("message");
        boolean byOwn = own != plain && (carried.isObject() || json(message.message()));
        var record = !byOwn ? document : carried.isObject() ? carried : null;
        var mapping = new Mapping(source, byOwn ? own : plain, hosts, frame.readAt());
        var reading = mapping.read(new Piece((int) frame.number(), message.text(), record));
        return new Reading(reading.line(), told(reading.signal(), frame, message), reading.host());
    }

    private static boolean json(@Nullable String message) {
        return message != null && SyslogDocument.isJson(message);
    }

    private static NewSignal told(NewSignal read, Frame frame, SyslogMessage message) {
        var lacks = new ArrayList<>(read.lacks());
        message.flaws().stream().map(Flaw::code).forEach(lacks::add);
        String summary = read.summary();
        return new NewSignal(
                read.source(),
                id(read, frame, message),
                read.at(),
                read.severity(),
                read.system(),
                read.kind(),
                summary == null || summary.isBlank() ? NOTHING : summary,
                message.text(),
                lacks);
    }

    /** The same words without a time of their own are said again tomorrow: then it is another signal. */
    private static @Nullable String id(NewSignal read, Frame frame, SyslogMessage message) {
        boolean unnumbered = Secrets.digest(message.text()).equals(read.id());
        return unnumbered && read.lacks().contains("at")
                ? Secrets.digest(message.text() + '\n' + frame.readAt() + '\n' + frame.number())
                : read.id();
    }
}
