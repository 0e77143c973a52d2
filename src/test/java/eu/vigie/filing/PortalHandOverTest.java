package eu.vigie.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortalHandOverTest {

    private final FilingHouse house = new FilingHouse();
    private final long id = house.filings.prepare(FilingHouse.CASE);

    @Test
    void theSheetFollowsThePortalsOrderLabelsAndLists() {
        house.filings.drafted(id, "incomplete", null, FilingHouse.OFFICER);
        PortalSheet sheet = house.portal.sheet(id, Locale.FRENCH);
        assertThat(sheet.sections())
                .extracting(PortalSheet.Section::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 19).mapToObj(String::valueOf).toList());
        assertThat(values(sheet, "Type de notification")).containsExactly("Initiale");
        assertThat(values(sheet, "Nature")).containsExactly("Perte de la confidentialité");
        assertThat(values(sheet, "Origine"))
                .containsExactly("Piratage, logiciel malveillant (par exemple rançongiciel) et/ou hameçonnage");
        assertThat(values(sheet, "Cause")).containsExactly("Acte externe malveillant");
        assertThat(values(sheet, "Catégories de personnes"))
                .containsExactly("Utilisateurs", "Clients (actuels ou potentiels)");
        assertThat(values(sheet, "Nombre approximatif de personnes")).contains("900");
        assertThat(sheet.subject()).hasSize(64);
    }

    @Test
    void theSeverityIsToldOnThePortalsOwnFourSteps() {
        assertThat(values(house.portal.sheet(id, Locale.FRENCH), "Niveau de gravité"))
                .containsExactly("Négligeable");
    }

    @Test
    void whyPersonsAreNotToldIsAskedOnlyWhereTheyAreNot() {
        assertThat(values(house.portal.sheet(id, Locale.FRENCH), "Justification de l’absence d’information"))
                .singleElement()
                .asString()
                .contains("Coordonnées seules");
        house.personsRequired = true;
        assertThat(item(house.portal.sheet(id, Locale.FRENCH), "Justification de l’absence d’information")
                        .status())
                .isEqualTo(FieldStatus.NOT_APPLICABLE);
    }

    @Test
    void anEnglishReaderGetsGlossesAndTheSameFrenchValues() {
        PortalSheet sheet = house.portal.sheet(id, Locale.ENGLISH);
        PortalSheet.Item nature = item(sheet, "Nature");
        assertThat(nature.gloss()).isEqualTo("Nature");
        assertThat(nature.values()).containsExactly("Perte de la confidentialité");
    }

    @Test
    void everyFieldOfTheFormThatCarriesContentIsCopiedSomewhere() {
        List<Integer> copied = house.portal.sheet(id, Locale.FRENCH).sections().stream()
                .flatMap(section -> section.items().stream())
                .flatMap(item -> item.fields().stream())
                .distinct()
                .toList();
        List<Integer> apart = List.of(7, 10, 18, 19, 25, 26, 45, 56, 57, 58, 59, 89, 120, 125);
        assertThat(house.template.fields().map(FormField::number).filter(number -> !apart.contains(number)))
                .allSatisfy(number -> assertThat(copied).contains(number));
    }

    private static List<String> values(PortalSheet sheet, String label) {
        return item(sheet, label).values();
    }

    private static PortalSheet.Item item(PortalSheet sheet, String label) {
        return sheet.sections().stream()
                .flatMap(section -> section.items().stream())
                .filter(item -> item.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
