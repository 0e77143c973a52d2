package eu.vigie.register.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.delivery.Deliveries;
import eu.vigie.delivery.Delivery;
import eu.vigie.delivery.ToldOtherwise;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The ledger of one wave. Recipients and Message-IDs stand in it as keyed digests: a Message-ID derives from the address, and
 * could be found by trying addresses. What a server said in words may repeat an address: its status code alone is given.
 */
record LedgerSheet(Deliveries deliveries, Pseudonyms pseudonyms) {

    private static final int PART = 1_000;

    void write(String owner, OutputStream out) throws IOException {
        CSVPrinter sheet = begun(out);
        List<Delivery> part = deliveries.rows(owner, null, 0, PART);
        while (!part.isEmpty()) {
            for (Delivery row : part) line(sheet, row);
            part = deliveries.rows(owner, null, part.get(part.size() - 1).id(), PART);
        }
        sheet.flush();
    }

    /** Those rows alone. */
    void write(List<Delivery> rows, OutputStream out) throws IOException {
        CSVPrinter sheet = begun(out);
        for (Delivery row : rows) line(sheet, row);
        sheet.flush();
    }

    private static CSVPrinter begun(OutputStream out) throws IOException {
        CSVPrinter sheet = new CSVPrinter(new OutputStreamWriter(out, UTF_8), CSVFormat.RFC4180);
        sheet.printRecord(
                "recipient", "message", "state", "status", "attempts", "captured", "toldBy", "toldAt", "updatedAt");
        return sheet;
    }

    private void line(CSVPrinter sheet, Delivery row) throws IOException {
        ToldOtherwise told = row.told();
        sheet.printRecord(
                pseudonyms.of(row.recipient()),
                pseudonyms.of(row.messageId()),
                row.state().name().toLowerCase(Locale.ROOT),
                Objects.toString(row.enhancedStatus(), ""),
                row.attempts(),
                row.captured(),
                told == null ? "" : told.channel().name().toLowerCase(Locale.ROOT),
                told == null ? "" : told.at(),
                row.updatedAt());
    }
}
