package eu.vigie.estate;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.ReadableText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads a file of a sheet's layout (RFC 4180, UTF-8, header row); cells that cannot be read become complaints. */
final class SheetReader {

    private static final long LONGEST_FILE = 200_000_000;

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrim(true).get();

    private final Sheet sheet;
    private final Complaints complaints;

    SheetReader(Sheet sheet, Complaints complaints) {
        this.sheet = sheet;
        this.complaints = complaints;
    }

    List<Line> read(InputStream file) {
        // A decoder of its own reports bytes that are no UTF-8; the usual one would quietly replace them.
        try (CSVParser parser = CSVParser.builder()
                .setReader(new BoundedLines(new InputStreamReader(file, UTF_8.newDecoder()), LONGEST_FILE))
                .setFormat(FORMAT)
                .get()) {
            return lines(parser);
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new InvalidInput(Fault.of("", "file-broken"));
        }
    }

    private List<Line> lines(CSVParser parser) {
        List<Line> lines = new ArrayList<>();
        @Nullable Header header = null;
        for (CSVRecord record : parser) {
            if (header == null) {
                header = Header.of(record, sheet);
            } else {
                lines.add(line(record, header, firstLine(parser, record)));
            }
        }
        if (header == null) {
            throw new InvalidInput(Fault.of("", "file-empty"));
        }
        return lines;
    }

    private Line line(CSVRecord record, Header header, long number) {
        if (record.size() != header.size()) {
            complaints.add(Fault.of("lines[" + number + "]", "line-cells", header.size(), record.size()));
            return new Line(number, Map.of());
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Line line = new Line(number, values);
        for (Column column : sheet.columns()) {
            values.put(column.name(), value(line, column, header.cell(record, column)));
        }
        return line;
    }

    private @Nullable Object value(Line line, Column column, String cell) {
        if (cell.isEmpty()) {
            if (column.filled()) {
                complaints.add(Fault.of(line.at(column.name()), "cell-missing"));
            }
            return null;
        }
        if (!ReadableText.is(cell)) {
            complaints.add(Fault.of(line.at(column.name()), "text-unprintable"));
            return null;
        }
        try {
            return column.reading().of(cell);
        } catch (BadCell bad) {
            complaints.add(bad.at(line.at(column.name())));
            return null;
        }
    }

    /** The parser knows the last line of a record; cells with line breaks make it begin earlier. */
    private static long firstLine(CSVParser parser, CSVRecord record) {
        long breaks = record.stream()
                .mapToLong(cell -> cell.chars().filter(c -> c == '\n').count())
                .sum();
        return parser.getCurrentLineNumber() - breaks;
    }
}
