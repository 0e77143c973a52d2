package eu.vigie.filing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A form as a table for a lawyer: a line for each field, where it stands and on whose word. */
@Component
public class FieldSheet {

    private static final List<String> COLUMNS = List.of(
            "number", "section", "title", "need", "status", "answer", "source", "by", "at", "owner", "due", "reason");

    private final FieldLedger ledger;

    FieldSheet(FieldLedger ledger) {
        this.ledger = ledger;
    }

    /** RFC 4180 in UTF-8; answers in the reader's language, instants in RFC 3339. */
    public void write(long filing, Locale locale, OutputStream out) throws IOException {
        CSVPrinter printer = new CSVPrinter(new OutputStreamWriter(out, UTF_8), CSVFormat.RFC4180);
        printer.printRecord(COLUMNS);
        for (FieldEntry entry : ledger.fields(filing, locale)) printer.printRecord(line(entry));
        printer.flush();
    }

    private static List<String> line(FieldEntry entry) {
        return List.of(
                String.valueOf(entry.number()),
                entry.section(),
                entry.title(),
                entry.need(),
                entry.status().code(),
                cell(entry.shown()),
                cell(entry.source()),
                cell(entry.by()),
                cell(entry.at()),
                cell(entry.owner()),
                cell(entry.due()),
                cell(entry.reason()));
    }

    /** What a spreadsheet would take for a formula is marked as text. */
    private static String cell(@Nullable Object value) {
        String text = Objects.toString(value, "");
        return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}
