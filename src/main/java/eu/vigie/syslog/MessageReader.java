package eu.vigie.syslog;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one message: PRI first, then by RFC 5424 where a version follows, else by {@link OldForm}. */
final class MessageReader {

    static final String NOTHING = "-";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern VERSION = Pattern.compile("([1-9]\\d{0,2})(?: |$)");

    /** A time as RFC 5424 has it, or one that is meant for it. */
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\S+");

    private final Frame frame;
    private final ZoneId zone;
    private final Octets octets;
    private final Cursor cursor;
    private final List<Flaw> flaws = new ArrayList<>();

    MessageReader(Frame frame, ZoneId zone) {
        this.frame = frame;
        this.zone = zone;
        this.octets = Octets.of(frame.octets());
        this.cursor = new Cursor(octets.readable());
    }

    SyslogMessage read() {
        if (!octets.text()) flaws.add(Flaw.OCTETS);
        if (frame.state() == Frame.State.CUT) flaws.add(Flaw.CUT);
        if (frame.state() == Frame.State.SHORTENED) flaws.add(Flaw.SHORTENED);
        var priority = Priority.read(cursor);
        if (priority.isEmpty()) {
            cursor.back(0);
            return unknown(null, Flaw.FORM);
        }
        int after = cursor.place();
        var version = cursor.take(VERSION);
        if (version.isPresent()) return present(priority.get(), version.get().group(1), after);
        return OldForm.read(cursor, frame.readAt().atZone(zone))
                .map(old -> message(SyslogMessage.Form.RFC3164, priority.get(), old.header(), Map.of(), old.message()))
                .orElseGet(() -> unknown(priority.get(), Flaw.FORM));
    }

    private SyslogMessage present(Priority priority, String version, int after) {
        String time = cursor.word();
        if (!time.equals(NOTHING) && !TIME.matcher(time).matches()) {
            cursor.back(after);
            return unknown(priority, Flaw.HEADER);
        }
        if (!version.equals("1")) flaws.add(Flaw.VERSION);
        var header = new Header(given(time), field(), field(), field(), field());
        if (cursor.ended()) flaws.add(Flaw.HEADER);
        var data = data();
        return message(SyslogMessage.Form.RFC5424, priority, header, data, cursor.rest());
    }

    private Map<String, Map<String, List<String>>> data() {
        int before = cursor.place();
        if (cursor.skip('-') && (cursor.ended() || cursor.skip(' '))) return Map.of();
        cursor.back(before);
        var data = StructuredData.read(cursor);
        if (data.isEmpty() && !cursor.ended()) flaws.add(Flaw.STRUCTURED_DATA);
        if (data.isPresent()) cursor.skip(' ');
        return data.orElse(Map.of());
    }

    private @Nullable String field() {
        return given(cursor.word());
    }

    private SyslogMessage unknown(@Nullable Priority priority, Flaw flaw) {
        flaws.add(flaw);
        return message(SyslogMessage.Form.UNKNOWN, priority, Header.NONE, Map.of(), cursor.rest());
    }

    private SyslogMessage message(
            SyslogMessage.Form form,
            @Nullable Priority priority,
            Header header,
            Map<String, Map<String, List<String>>> data,
            String message) {
        String said = message.startsWith(BYTE_ORDER_MARK) ? message.substring(1) : message;
        return new SyslogMessage(
                octets.verbatim(),
                form,
                priority,
                header.timestamp(),
                header.hostname(),
                header.appName(),
                header.procId(),
                header.msgId(),
                data,
                said.isBlank() ? null : said,
                List.copyOf(flaws));
    }

    private static @Nullable String given(String word) {
        return Optional.of(word)
                .filter(text -> !text.isEmpty() && !text.equals(NOTHING))
                .orElse(null);
    }
}
