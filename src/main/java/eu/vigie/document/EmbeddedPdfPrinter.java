package eu.vigie.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.springframework.stereotype.Component;

/** Prints with the fonts and the colour profile it brings along; fetches nothing, whatever the page names. */
@Component
class EmbeddedPdfPrinter implements PdfPrinter {

    private static final Pattern DATES = Pattern.compile("<xmp:(CreateDate|ModifyDate|MetadataDate)>[^<]*</xmp:\\1>");

    private static final String FAMILY = "DejaVu Sans";

    static {
        // It tells how long each style sheet took, past the application's log.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final PrintableText printable = new PrintableText(font("DejaVuSans.ttf"));

    @Override
    public byte[] print(String xhtml) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        conform(builder);
        builder.withHtmlContent(printable.text(xhtml), null).toStream(pdf);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            Optional<String> word = Watermark.word(xhtml);
            if (word.isPresent()) Watermark.stamp(document, word.get(), font("DejaVuSans-Bold.ttf"));
            withoutTime(document);
            document.save(pdf);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return pdf.toByteArray();
    }

    /** The same page is the same bytes: neither the metadata nor the document's number tell when it was printed. */
    private static void withoutTime(PDDocument document) throws IOException {
        document.getDocumentInformation().setCreationDate(null);
        document.setDocumentId(0L);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String dated = new String(metadata.toByteArray(), UTF_8);
        metadata.importXMPMetadata(DATES.matcher(dated).replaceAll("").getBytes(UTF_8));
    }

    private static void conform(PdfRendererBuilder builder) {
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useFont(() -> font("DejaVuSans.ttf"), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("DejaVuSans-Bold.ttf"), FAMILY, 700, FontStyle.NORMAL, true);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        // A page never makes the printer reach out: no network, no file.
        builder.useUriResolver((base, address) -> null);
    }

    private static InputStream font(String file) {
        return Objects.requireNonNull(EmbeddedPdfPrinter.class.getResourceAsStream("/fonts/" + file), file);
    }
}
