package eu.vigie.document;

/** The real printer for tests of other rooms. */
public final class PdfPrinterFixture {

    private PdfPrinterFixture() {}

    public static PdfPrinter printer() {
        return new EmbeddedPdfPrinter();
    }
}
