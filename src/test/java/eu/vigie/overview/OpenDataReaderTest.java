package eu.vigie.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The CNIL's open data set is read with all its habits, and a file that is half wrong not at all. */
class OpenDataReaderTest {

    static final String HEAD = "Extraction générée le 19 mai 2026;;;;;;;;\n"
            + "Date de réception de la notification\u00a0;Secteur d'activité de l'organisme concerné;Natures de la violation;"
            + "Nombre de personnes impactées;Typologies des données impactées;Données sensibles;Origines de l'incident;"
            + "Causes de l'incident;Information des personnes\n";

    static final String LINES = """
            2025-09;"Commerce ; réparation d''automobiles";Perte de la confidentialité;Entre 0 et 5 personnes;Etat civil (ex : nom, sexe, âge),Coordonnées (ex : adresse postale, électronique);;Autre;Acte externe malveillant,Acte interne accidentel;Non ils ne le seront pas
            2025-12;Activités financières et d''assurance;Perte de la confidentialité;Plus de 5000 personnes;;Oui;Piratage, logiciel malveillant (par exemple rançongiciel) et/ou hameçonnage;Inconnu;Non, mais elles le seront
            2024-01;Administration publique;Perte de la disponibilité;Entre 51 et 300 personnes;Autre chose;;Autre;Autre;Non déterminé pour le moment
            2025-10;Activités financières et d''assurance;Perte de la confidentialité;Entre 6 et 50 personnes;Autre chose;;Autre;Acte externe accidentel;Non ils ne le seront pas
            """;

    @Test
    void cellsWithSeveralValuesAreReadByTheirLabelsAndNeverCutAtACommaOfTheirs() {
        OpenData set = OpenDataReader.read(file(HEAD + LINES), 2025);
        assertThat(set.first()).isEqualTo("2024-01");
        assertThat(set.last()).isEqualTo("2025-12");
        assertThat(set.all().total()).isEqualTo(3);
        assertThat(set.all().causes())
                .hasSize(4)
                .containsEntry("external_malicious", 1L)
                .containsEntry("internal_accidental", 1L)
                .containsEntry("unknown", 1L);
        assertThat(set.all().categories()).hasSize(2).containsKeys("identity", "contact");
        assertThat(set.all().bands()).containsOnlyKeys("0-5", "5001-", "6-50");
        assertThat(set.all().sensitive()).isEqualTo(1);
        assertThat(set.all().unread()).as("an empty cell is not illegible").isEqualTo(1);
        assertThat(set.sectors())
                .containsOnlyKeys("Activités financières et d'assurance", "Commerce ; réparation d'automobiles");
    }

    @Test
    void aFileThatIsHalfWrongIsRefusedWithItsLines() {
        String wrong = HEAD + LINES + "2025-13;x;y;Entre 0 et 5 personnes;;;;Autre;z\n2025-01;x;y;a few;;;;Autre;z\n"
                + "2025-01;x;y;Entre 0 et 5 personnes;;;;Acte divin;z\n2025-01;x\n";
        assertThat(faults(wrong))
                .extracting(Fault::field)
                .containsExactly("lines[7]", "lines[8]", "lines[9]", "lines[10]");
        assertThat(faults(HEAD + "2025-13;x;y;z;;;;Autre;z\n".repeat(500))).hasSize(20);
    }

    @Test
    void anotherFileIsRefusedAndSoIsAYearThatIsNotInIt() {
        for (String other : List.of("", "a;b\nc;d\n", LINES, HEAD))
            assertThat(faults(other)).extracting(Fault::code).containsExactly("open-data-other");
        assertThatThrownBy(() -> OpenDataReader.read(file(HEAD + LINES), 2023))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("open-data-year");
    }

    @Test
    void aFileThatIsTooLongIsNotReadToItsEnd() {
        assertThatThrownBy(() -> OpenDataReader.read(file(HEAD + LINES.repeat(100)), 2025, 20_000))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("open-data-long");
    }

    private static List<Fault> faults(String text) {
        try {
            OpenDataReader.read(file(text), 2025);
            return List.of();
        } catch (InvalidInput refused) {
            return refused.faults();
        }
    }

    private static InputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(Charset.forName("windows-1252")));
    }
}
