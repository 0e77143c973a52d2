package eu.vigie.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * One word across every page, below what is printed. It is no part of the text that is read aloud (PDF/UA calls that an artefact):
 * the page says in its own words what it is.
 */
final class Watermark {

    private static final Pattern MARK = Pattern.compile("<meta name=\"watermark\" content=\"([^\"<&]+)\"/>");

    /** How much of the diagonal the word takes. */
    private static final double SHARE = 0.75;

    private Watermark() {}

    /** What the page asks for; empty where it asks for none. */
    static Optional<String> word(String xhtml) {
        Matcher mark = MARK.matcher(xhtml);
        return mark.find() ? Optional.of(mark.group(1)) : Optional.empty();
    }

    static void stamp(PDDocument document, String word, InputStream typeface) throws IOException {
        PDType0Font font = PDType0Font.load(document, typeface);
        float width = font.getStringWidth(word) / 1000;
        for (PDPage page : document.getPages()) stamp(document, page, word, font, width);
    }

    private static void stamp(PDDocument document, PDPage page, String word, PDType0Font font, float width)
            throws IOException {
        PDRectangle paper = page.getMediaBox();
        double diagonal = Math.hypot(paper.getWidth(), paper.getHeight());
        double angle = Math.atan2(paper.getHeight(), paper.getWidth());
        double size = diagonal * SHARE / width;
        double margin = diagonal * (1 - SHARE) / 2;
        float x = (float) (Math.cos(angle) * margin + Math.sin(angle) * size / 3);
        float y = (float) (Math.sin(angle) * margin - Math.cos(angle) * size / 3);
        try (PDPageContentStream out = new PDPageContentStream(document, page, AppendMode.PREPEND, true)) {
            out.beginMarkedContent(COSName.ARTIFACT);
            out.beginText();
            out.setNonStrokingColor(0.97f, 0.85f, 0.86f);
            out.setFont(font, (float) size);
            out.setTextMatrix(org.apache.pdfbox.util.Matrix.getRotateInstance(angle, x, y));
            out.showText(word);
            out.endText();
            out.endMarkedContent();
        }
    }
}
