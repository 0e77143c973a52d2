package eu.vigie.filing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.obligation.Duty;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What is filed opens for everybody, also in thirty years: veraPDF holds the paper against PDF/A-2a and PDF/UA-1. */
class FilingConformanceTest {

    private static final String EVERYTHING =
            "<script>alert('x')</script> & \u0007\u0000 🔥 שלום עולם مرحبا 中文 \uD83D ﷽ " + "très long ".repeat(200);

    private final FilingHouse house = new FilingHouse();

    @BeforeAll
    static void validator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void theFormInBothLanguages() throws Exception {
        long id = house.filings.prepare(FilingHouse.CASE);
        house.filings.drafted(id, "complete", null, FilingHouse.OFFICER);
        conforms(house.filings.pdf(id, Locale.FRENCH));
        conforms(house.filings.pdf(id, Locale.ENGLISH));
    }

    @Test
    void anIncompleteFormWithWhateverPeopleType() throws Exception {
        house.breach = FilingHouse.breach(KnownIncident.facts(null, 5, EVERYTHING), 60, EVERYTHING);
        conforms(house.filings.pdf(house.filings.prepare(FilingHouse.CASE), Locale.FRENCH));
    }

    @Test
    void theCoverNote() throws Exception {
        long first = house.filings.prepare(FilingHouse.CASE);
        house.filings.drafted(first, "incomplete", null, FilingHouse.OFFICER);
        house.filings.recordReceipt(first, new Receipt("CNIL-1", house.now, null, null), FilingHouse.OFFICER);
        house.breach = FilingHouse.breach(KnownIncident.facts(null, 7, EVERYTHING), 1, EVERYTHING);
        long second = house.filings.startFollowUp(FilingHouse.CASE, "incomplete", FilingHouse.OFFICER);
        conforms(house.comparison.coverNotePdf(second, Locale.FRENCH));
        conforms(house.comparison.coverNotePdf(second, Locale.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource({
        "nis2-early-warning-1, OTHER_REGIME, NIS2-CLOUD, early_warning",
        "nis2-notification-1, OTHER_REGIME, NIS2-CLOUD, notification",
        "nis2-progress-1, OTHER_REGIME, NIS2-CLOUD, notification",
        "nis2-final-1, OTHER_REGIME, NIS2-CLOUD, final",
        "scc-clause-9-2-1, CONTROLLERS, GDPR-33-2, notification"
    })
    void everySmallerFormAndItsNoteInBothLanguages(String form, Duty duty, String regime, String stage)
            throws Exception {
        house.owes(duty, regime, stage);
        house.breach = FilingHouse.breach(KnownIncident.facts(null, 7, EVERYTHING), 1, EVERYTHING);
        long id = house.duties.start(FilingHouse.CASE, 1, form, FilingHouse.OFFICER);
        house.filings.drafted(id, "incomplete", null, FilingHouse.OFFICER);
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            conforms(house.filings.pdf(id, locale));
            conforms(house.comparison.coverNotePdf(id, locale));
        }
    }

    private static void conforms(byte[] pdf) throws Exception {
        for (PDFAFlavour flavour : new PDFAFlavour[] {PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1}) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                var result = validator.validate(parser);
                assertThat(result.getTestAssertions()).as(flavour.getId()).isEmpty();
                assertThat(result.isCompliant()).as(flavour.getId()).isTrue();
            }
        }
    }
}
