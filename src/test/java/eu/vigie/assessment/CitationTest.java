package eu.vigie.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class CitationTest {

    static final List<String> NAMES = Tables.NAMES;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GDPR Art. 33(1)                            | RGPD, art. 33, § 1
            GDPR Art. 34(3)(a)                         | RGPD, art. 34, § 3, point a)
            GDPR Art. 4(12)                            | RGPD, art. 4, point 12)
            GDPR Arts 9, 10                            | RGPD, art. 9 et 10
            GDPR recital 75                            | RGPD, considérant 75
            GDPR recitals 75, 85                       | RGPD, considérants 75 et 85
            EDPB 01/2021 case 16                       | CEPD 01/2021 cas 16
            EDPB 9/2022 Annex B viii                   | CEPD 9/2022 annexe B, viii
            EDPB 9/2022 IV.B                           | CEPD 9/2022 IV.B
            COM(2025) 837, GDPR Art. 33(1) as proposed | COM(2025) 837, RGPD, art. 33, § 1 tel que proposé
            """)
    void aFrenchReaderIsToldTheSourceInFrench(String written, String told) {
        assertThat(Citation.in(Locale.FRENCH, written)).isEqualTo(told);
        assertThat(Citation.in(Locale.ENGLISH, written)).isEqualTo(written);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void noEnglishWordIsLeftInAnyTable(String table) {
        assertThat(new TableFile(table).rows())
                .filteredOn(row -> row.answers().containsKey("rule"))
                .filteredOn(row -> !table.startsWith("severity-"))
                .flatExtracting(row -> Arrays.asList(
                        Objects.requireNonNull(row.answers().get("source")).split("; ")))
                .extracting(source -> Citation.in(Locale.FRENCH, source))
                .allSatisfy(said ->
                        assertThat(said).doesNotContainPattern("GDPR|EDPB|Art\\.|Arts|recital|case|Annex|reading"));
    }
}
