package eu.vigie.document;

/** Prints a page to a PDF (PDF/A-2a and PDF/UA, fonts embedded). */
public interface PdfPrinter {

    /**
     * The PDF of a well-formed XHTML document; its {@code lang} and {@code title} must be set. A word in {@code <meta
     * name="watermark" content="…"/>} stands across every page.
     */
    byte[] print(String xhtml);
}
