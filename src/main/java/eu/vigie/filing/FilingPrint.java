package eu.vigie.filing;

import eu.vigie.document.PdfPrinter;
import eu.vigie.document.PrintedPage;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The form on paper: fills the page with what {@link FilingPage} says. */
@Component
class FilingPrint {

    private final PdfPrinter printer;
    private final PrintedPage page = PrintedPage.typeset("authority/notification.xhtml");

    FilingPrint(PdfPrinter printer) {
        this.printer = printer;
    }

    byte[] pdf(CurrentForms.Current current, List<FieldEntry> entries, Locale locale) {
        return printer.print(page.fill(new FilingPage(
                        current, entries, new Wording(locale, current.dossier().zone()))
                .vocabulary()));
    }
}
