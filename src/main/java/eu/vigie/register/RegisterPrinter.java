package eu.vigie.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.document.SpreadsheetCell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prints the register for a spreadsheet. A cell that a spreadsheet would take for a formula is marked as text. */
@Component
public class RegisterPrinter {

    /** The most characters a cell of a workbook holds. */
    private static final int CELL = 32_767;

    /** The columns of a register without a case. */
    private static final List<String> EMPTY = List.of("reference");

    private final Register register;
    private final MessageSource messages;

    RegisterPrinter(Register register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    /** Comma-separated values (RFC 4180) in UTF-8; the first line holds the column names of the contract. */
    public void csv(OutputStream out) throws IOException {
        CSVPrinter printer = new CSVPrinter(new OutputStreamWriter(out, UTF_8), CSVFormat.RFC4180);
        boolean headed = false;
        for (Iterator<Map<String, Object>> rows = register.rows().iterator(); rows.hasNext(); headed = true) {
            Map<String, Object> row = rows.next();
            if (!headed) printer.printRecord(row.keySet());
            printer.printRecord(row.values().stream().map(SpreadsheetCell::of).toList());
        }
        if (!headed) printer.printRecord(EMPTY);
        printer.flush();
    }

    /** A workbook (OOXML) with headings in the reader's language. */
    public void xlsx(OutputStream out, Locale locale) throws IOException {
        try (Workbook workbook = new Workbook(out, "Vigie", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(heading("sheet", locale));
            sheet.freezePane(1, 1);
            int number = 0;
            for (Iterator<Map<String, Object>> rows = register.rows().iterator(); rows.hasNext(); ) {
                Map<String, Object> row = rows.next();
                if (number == 0) headings(sheet, row.keySet(), locale);
                line(sheet, ++number, row);
                if (number % Register.PART == 0) sheet.flush();
            }
            if (number == 0) headings(sheet, EMPTY, locale);
        }
    }

    private void headings(Worksheet sheet, Collection<String> columns, Locale locale) {
        int column = 0;
        for (String name : columns) sheet.value(0, column++, heading(name, locale));
    }

    private static void line(Worksheet sheet, int number, Map<String, Object> row) {
        int column = 0;
        for (Object content : row.values()) {
            if (content instanceof Number count) sheet.value(number, column++, count);
            else sheet.value(number, column++, shortened(SpreadsheetCell.of(content)));
        }
    }

    private String heading(String column, Locale locale) {
        return Objects.requireNonNull(messages.getMessage("register." + column, null, column, locale));
    }

    private static String shortened(String text) {
        return text.length() <= CELL ? text : text.substring(0, CELL - 1) + "…";
    }
}
