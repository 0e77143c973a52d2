package eu.vigie.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;

/**
 * Cuts a document into its records. A document that is JSON to its end is taken as it is: one value or several, one after the other.
 * One that is not is read line by line, and a line that is none of JSON is a record that a person reads; where no line can be read,
 * the whole is refused with the line of the first mistake.
 */
final class Splitting {

    static final int MOST_RECORDS = 5_000;
    static final int LONGEST_RECORD = 1_000_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Adapter adapter;

    Splitting(Adapter adapter) {
        this.adapter = adapter;
    }

    List<Piece> pieces(byte[] body) {
        var pieces = pieces(text(body), 1, true);
        if (pieces.isEmpty()) throw new Unreadable("body-missing");
        if (pieces.stream().allMatch(piece -> piece.record() == null)) throw new Unreadable("source-no-record");
        return pieces;
    }

    /** Names the line of the first byte that is no UTF-8, and of the character that no database keeps. */
    static String text(byte[] body) {
        var bytes = ByteBuffer.wrap(body);
        try {
            String text = UTF_8.newDecoder().decode(bytes).toString();
            int nothing = text.indexOf('\0');
            if (nothing >= 0) throw new Unreadable("source-nul", line(text, nothing));
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException foreign) {
            throw new Unreadable("source-not-utf8", lineOf(body, bytes.position()));
        }
    }

    private List<Piece> pieces(String text, int line, boolean outer) {
        var pieces = new ArrayList<Piece>();
        for (var value : values(text)) {
            var span = new Documents.Span(line + value.line() - 1, value.text());
            for (var record : records(span)) add(record, outer, pieces);
        }
        return pieces;
    }

    private static List<Documents.Span> values(String text) {
        try {
            return Documents.values(text);
        } catch (JacksonException broken) {
            return lines(text, broken);
        }
    }

    private static List<Documents.Span> lines(String text, JacksonException broken) {
        var lines = new ArrayList<Documents.Span>();
        boolean read = false;
        String[] all = text.split("\n", -1);
        for (int at = 0; at < all.length; at++) {
            String line = all[at].strip();
            if (line.isEmpty()) continue;
            lines.add(new Documents.Span(at + 1, line));
            read |= isObject(line);
        }
        if (!read && broken instanceof StreamConstraintsException)
            throw new Unreadable(
                    "beyond-limits",
                    broken.getLocation() == null ? 0 : broken.getLocation().getColumnNr());
        int where = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
        if (!read || lines.size() < 2) throw new Unreadable("not-json", where);
        return lines;
    }

    private static boolean isObject(String line) {
        try {
            return line.startsWith("{") && Documents.values(line).size() == 1;
        } catch (JacksonException broken) {
            return false;
        }
    }

    private List<Documents.Span> records(Documents.Span value) {
        if (value.text().startsWith("[")) return elements(value, "");
        for (String pointer : adapter.records()) {
            var found = elements(value, pointer);
            if (!found.isEmpty()) return found;
        }
        return List.of(value);
    }

    private static List<Documents.Span> elements(Documents.Span value, String pointer) {
        try {
            return Documents.elements(value, pointer);
        } catch (JacksonException broken) {
            return List.of(value);
        }
    }

    private void add(Documents.Span record, boolean outer, List<Piece> pieces) {
        if (record.text().length() > LONGEST_RECORD) throw new Unreadable("source-record-large", record.line());
        if (pieces.size() >= MOST_RECORDS) throw new Unreadable("source-records", MOST_RECORDS);
        var piece = piece(record);
        if (outer && adapter.base64() != null && piece.record() != null) {
            var within = piece.record().at(adapter.base64());
            if (within.isString()) {
                inner(within.asString(), piece, pieces);
                if (pieces.size() > MOST_RECORDS) throw new Unreadable("source-records", MOST_RECORDS);
                return;
            }
        }
        pieces.add(piece);
    }

    private void inner(String base64, Piece piece, List<Piece> pieces) {
        try {
            String text = text(Base64.getDecoder().decode(base64));
            for (var one : pieces(text, 1, false)) pieces.add(new Piece(piece.line(), one.text(), one.record()));
        } catch (IllegalArgumentException | Unreadable broken) {
            pieces.add(new Piece(piece.line(), piece.text(), null));
        }
    }

    private static Piece piece(Documents.Span record) {
        try {
            JsonNode tree = Documents.tree(record.text());
            return new Piece(record.line(), record.text(), tree.isObject() ? tree : null);
        } catch (JacksonException broken) {
            return new Piece(record.line(), record.text(), null);
        }
    }

    private static int line(String text, int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
    }

    private static int lineOf(byte[] body, int position) {
        int line = 1;
        for (int at = 0; at < position && at < body.length; at++) if (body[at] == '\n') line++;
        return line;
    }
}
