package eu.vigie.filing;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import eu.vigie.document.PdfPrinter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The form on paper: fills the page with what {@link FilingPage} says; every value is escaped. */
@Component
class FilingPrint {

    private final PdfPrinter printer;
    private final FormTemplate form;
    private final Template page;

    FilingPrint(PdfPrinter printer, FormTemplate form) {
        this.printer = printer;
        this.form = form;
        page = Mustache.compiler().withEscaper(Escapers.HTML).compile(source());
    }

    byte[] pdf(CurrentForms.Current current, List<FieldEntry> entries, Locale locale) {
        return printer.print(page.execute(new FilingPage(form, current, entries, new Wording(locale)).vocabulary()));
    }

    private static String source() {
        String resource = "/letters/authority/notification.xhtml";
        try (InputStream text = Objects.requireNonNull(FilingPrint.class.getResourceAsStream(resource), resource)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
