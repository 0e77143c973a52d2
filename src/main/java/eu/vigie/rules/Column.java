package eu.vigie.rules;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import org.camunda.bpm.dmn.engine.impl.spi.type.DmnTypeDefinition;

/** One input of a table, with its cell in each row; an empty cell accepts anything. */
final class Column {

    private static final long NOT_ASKED = -1;
    private static final int ORDINALS = 8;
    /** Codes are few; only counts and hours are many. */
    private static final int MOST_REMEMBERED = 1_000;

    private final String input;
    private final List<String> cells;
    private final DmnTypeDefinition type;
    private final Cells engine;
    private final Map<Object, Long> accepting = new ConcurrentHashMap<>();
    /** By ordinal; what was not asked yet is less than zero. Two threads that ask at once write the same. */
    private final AtomicLongArray ofOrdinals = new AtomicLongArray(ORDINALS);

    Column(String input, List<String> cells, DmnTypeDefinition type, Cells engine) {
        this.input = input;
        this.cells = cells;
        this.type = type;
        this.engine = engine;
        for (int ordinal = 0; ordinal < ORDINALS; ordinal++) ofOrdinals.set(ordinal, NOT_ASKED);
    }

    String input() {
        return input;
    }

    /** As DMN names it: {@code string}, {@code boolean}, {@code integer}, {@code long} or {@code double}. */
    String typeName() {
        return type.getTypeName();
    }

    List<String> cells() {
        return cells;
    }

    /** The rows that accept the value, one bit each. */
    long accepting(Object value) {
        if (value instanceof Integer number && number >= 0 && number < ORDINALS) return ofOrdinal(number);
        var known = accepting.get(value);
        if (known != null) return known;
        if (accepting.size() >= MOST_REMEMBERED) accepting.clear();
        return accepting.computeIfAbsent(value, this::read);
    }

    /** Reads the cell of that row for a value of the column's type, whatever it answers; what cannot be read is thrown. */
    void tried(int row) {
        Object any =
                switch (typeName()) {
                    case "string" -> "";
                    case "boolean" -> true;
                    case "integer" -> 0;
                    case "long" -> 0L;
                    default -> 0.0;
                };
        engine.accepts(cells.get(row), type.transform(any));
    }

    private long ofOrdinal(int ordinal) {
        long known = ofOrdinals.getPlain(ordinal);
        if (known != NOT_ASKED) return known;
        long rows = read(ordinal);
        ofOrdinals.set(ordinal, rows);
        return rows;
    }

    private long read(Object value) {
        long rows = 0;
        var typed = type.transform(value);
        for (int row = 0; row < cells.size(); row++) if (engine.accepts(cells.get(row), typed)) rows |= 1L << row;
        return rows;
    }
}
