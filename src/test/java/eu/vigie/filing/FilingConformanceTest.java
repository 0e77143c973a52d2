package eu.vigie.filing;

import static eu.vigie.document.PdfConformance.conforms;

import eu.vigie.obligation.Duty;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is filed opens for everybody, also in thirty years: veraPDF holds the paper against PDF/A-2a and PDF/UA-1. */
class FilingConformanceTest {

    private static final String EVERYTHING =
            "<script>alert('x')</script> & \u0007\u0000 🔥 שלום עולם مرحبا 中文 \uD83D ﷽ " + "très long ".repeat(200);

    private final FilingHouse house = new FilingHouse();

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

    @Test
    void theFormInAControllersName() throws Exception {
        house.owes(Duty.CONTROLLERS, "GDPR-33-2", "notification");
        Mandate mandate = house.mandates.record(
                FilingHouse.CASE,
                1,
                "CNIL",
                "Contract 7 & <b>clause</b> 12, " + "très long ".repeat(40),
                null,
                FilingHouse.OFFICER);
        house.mandates.answer(FilingHouse.CASE, 1, mandate.id(), true, null, FilingHouse.APPROVER);
        long id = house.duties.start(FilingHouse.CASE, 1, "mandated-notification-1", FilingHouse.OFFICER);
        conforms(house.filings.pdf(id, Locale.FRENCH));
        conforms(house.filings.pdf(id, Locale.ENGLISH));
    }
}
