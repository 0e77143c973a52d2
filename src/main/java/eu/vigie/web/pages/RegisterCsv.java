package eu.vigie.web.pages;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The register as CSV (RFC 4180, UTF-8). */
final class RegisterCsv {
    private RegisterCsv() {}

    static String write(List<Map<String, Object>> entries) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            if (!entries.isEmpty()) {
                printer.printRecord(entries.get(0).keySet());
            }
            for (Map<String, Object> entry : entries) {
                printer.printRecord(
                        entry.values().stream().map(RegisterCsv::harmless).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** A spreadsheet runs what begins like a formula; an apostrophe makes it text. */
    private static String harmless(@Nullable Object cell) {
        String text = cell == null ? "" : cell.toString();
        return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}
