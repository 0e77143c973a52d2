package eu.vigie.escalation;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.ReadableText;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rota as a CSV file. */
final class RotaFile {

    private static final List<String> HEADER = List.of("role", "user", "from", "to");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setTrim(true).setIgnoreEmptyLines(true).get();

    private RotaFile() {}

    static List<RotaRow> read(Reader csv) {
        try (var lines = FORMAT.parse(csv)) {
            var rows = new ArrayList<RotaRow>();
            for (CSVRecord line : lines) {
                if (line.getRecordNumber() == 1 && !line.toList().equals(HEADER))
                    throw new InvalidInput(Fault.of("lines[1]", "rota-header"));
                if (line.getRecordNumber() > 1) rows.add(row(line));
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new InvalidInput(Fault.of("", "file-broken"));
        }
    }

    private static RotaRow row(CSVRecord line) {
        var place = "lines[" + line.getRecordNumber() + "]";
        if (line.size() != HEADER.size()) throw new InvalidInput(Fault.of(place, "rota-header"));
        return new RotaRow(
                text(line.get(0), place + ".role"),
                text(line.get(1), place + ".user"),
                instant(line.get(2), place + ".from"),
                instant(line.get(3), place + ".to"));
    }

    private static @Nullable String text(String cell, String place) {
        if (!ReadableText.isLine(cell)) throw new InvalidInput(Fault.of(place, "text-unprintable"));
        return cell.isEmpty() ? null : cell;
    }

    private static @Nullable Instant instant(String cell, String place) {
        if (cell.isEmpty()) return null;
        try {
            return OffsetDateTime.parse(cell).toInstant();
        } catch (DateTimeException unreadable) {
            throw new InvalidInput(Fault.of(place, "instant-offset"));
        }
    }
}
