package eu.vigie.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FilingPrintTest {

    /** Points: a little less than the 18 mm that the page leaves at its right. */
    private static final float MARGIN = 50;

    private final FilingHouse house = new FilingHouse();

    @Test
    void theFrenchFormIsReadableTaggedAndCarriesItsFonts() throws IOException {
        byte[] pdf = printed(Locale.FRENCH);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(text(document))
                    .contains("Notification d’une violation", "Hébergeur Exemple SAS", "24 novembre 2026 à 09:30")
                    .contains("<support> &", "Nombre approximatif", "900", "auth.log")
                    .doesNotContain("EXERCICE");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(document.getDocumentCatalog().getOutputIntents()).isNotEmpty();
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void whatWasFiledIsReadAsItWasPrintedThenWhateverChangesLater() throws IOException {
        long id = house.filings.prepare(FilingHouse.CASE);
        house.filings.drafted(id, "complete", null, FilingHouse.OFFICER);
        house.filings.recordReceipt(id, new Receipt("CNIL-1", house.now, null, null), FilingHouse.OFFICER);
        house.papers.filed((FilingSubmitted) house.events.get(house.events.size() - 1));
        byte[] then = house.filings.pdf(id, Locale.FRENCH);
        house.breach = FilingHouse.breach(KnownIncident.facts(), 60, "Another description.");
        assertThat(house.filings.pdf(id, Locale.FRENCH)).isEqualTo(then);
        assertThat(house.filings.pdf(id, Locale.FRENCH, text -> text)).isNotEqualTo(then);
        try (PDDocument english = Loader.loadPDF(house.filings.pdf(id, Locale.ENGLISH))) {
            assertThat(text(english))
                    .as("a language nobody filed in is printed when asked for")
                    .contains("CNIL-1");
        }
    }

    @Test
    void nothingIsCutOffAtTheRightEdge() throws IOException {
        house.breach = FilingHouse.breach(KnownIncident.facts(null, 5, "x"), 1, "d");
        long id = house.filings.prepare(FilingHouse.CASE);
        house.filings.drafted(id, "incomplete", null, FilingHouse.OFFICER);
        var farthest = new float[1];
        try (PDDocument document = Loader.loadPDF(house.filings.pdf(id, Locale.FRENCH))) {
            var stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    if (!text.getUnicode().isBlank())
                        farthest[0] = Math.max(farthest[0], text.getXDirAdj() + text.getWidthDirAdj());
                    super.processTextPosition(text);
                }
            };
            assertThat(stripper.getText(document))
                    .contains("Ce qui n’est pas encore connu", "27 novembre 2026 à 09:30");
            float page = document.getPage(0).getMediaBox().getWidth();
            assertThat(farthest[0]).as("points of %s", page).isLessThan(page - MARGIN);
        }
    }

    @Test
    void anExerciseSaysSoOnEveryPage() throws IOException {
        house.breach = FilingHouse.breach(KnownIncident.facts(), 60, "d");
        try (PDDocument document = Loader.loadPDF(printed(Locale.ENGLISH))) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("EXERCISE");
            }
            assertThat(text(document)).contains("It must not be sent");
        }
    }

    @Test
    void aCharacterTheFontLacksIsNamedAndInvisibleOnesTurnNothingAround() throws IOException {
        house.breach = FilingHouse.breach(
                KnownIncident.facts(), 1, "a\u202Eb \uD83D\uDD25 \u05E9\u05DC\u05D5\u05DD \u4E2D e\u0301");
        try (PDDocument document = Loader.loadPDF(printed(Locale.FRENCH))) {
            assertThat(text(document))
                    .contains("ab [fire]", "\u05E9\u05DC\u05D5\u05DD", "[cjk unified ideographs 4e2d]")
                    .doesNotContain("#", "\u202E");
        }
    }

    private byte[] printed(Locale locale) throws IOException {
        long id = house.filings.prepare(FilingHouse.CASE);
        house.filings.drafted(id, "complete", null, FilingHouse.OFFICER);
        byte[] pdf = house.filings.pdf(id, locale);
        Files.write(Files.createDirectories(Path.of("target/filings")).resolve(locale + ".pdf"), pdf);
        Files.writeString(
                Path.of("target/filings/form.json"),
                JsonMapper.builder().build().writeValueAsString(house.filings.form(id)));
        return pdf;
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
}
