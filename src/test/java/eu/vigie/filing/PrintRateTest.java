package eu.vigie.filing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.bench.Ratio;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the form costs on paper, against the bare renderer on the same page. */
@Tag("bench")
class PrintRateTest {

    private static final int FORMS = 10;

    private final FilingHouse house = new FilingHouse();

    @Test
    void aFormCostsLittleMoreThanItsRendering() {
        long id = house.filings.prepare(FilingHouse.CASE);
        house.filings.drafted(id, "complete", null, FilingHouse.OFFICER);
        house.filings.pdf(id, Locale.FRENCH);
        var page = house.printed;
        double ratio = Ratio.of("the form as PDF", "forms/s", () -> rendered(page), () -> printed(id));
        assertThat(ratio).as("at most twice the cost of the bare renderer").isGreaterThanOrEqualTo(0.5);
    }

    private static double rendered(String page) {
        long start = System.nanoTime();
        for (int form = 0; form < FORMS; form++) FilingHouse.PDF.print(page);
        return FORMS * 1e9 / (System.nanoTime() - start);
    }

    private double printed(long id) {
        long start = System.nanoTime();
        for (int form = 0; form < FORMS; form++) house.filings.pdf(id, Locale.FRENCH);
        return FORMS * 1e9 / (System.nanoTime() - start);
    }
}
