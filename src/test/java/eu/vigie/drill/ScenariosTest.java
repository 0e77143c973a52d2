package eu.vigie.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.vigie.breach.Unintelligible;
import eu.vigie.deadline.DataFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Scenarios are data that an officer reads and writes; what is wrong with one is said at the start. */
class ScenariosTest {

    @ParameterizedTest
    @MethodSource("shipped")
    void eachIsToldInBothLanguagesAndHasInjects(String file) {
        Scenario scenario = read(new DataFile("drills/" + file + ".yaml", null)).get(0);
        assertThat(scenario.id()).isEqualTo(file);
        assertThat(scenario.injects()).hasSizeGreaterThanOrEqualTo(3);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            Played played = Played.of(scenario, locale);
            assertThat(played.description()).isNotBlank();
            assertThat(played.injects())
                    .allSatisfy(one -> assertThat(one.text()).isNotBlank());
        }
        assertThat(scenario.title(Locale.FRENCH)).isNotEqualTo(scenario.title(Locale.ENGLISH));
    }

    static Stream<String> shipped() {
        return Stream.of(
                "dedicated-intrusion",
                "shared-exfiltration",
                "ransomware",
                "sub-processor",
                "lost-laptop",
                "holiday-weekend");
    }

    @Test
    void aStolenKeyMayHaveSubvertedWhatWasUnintelligible() {
        Scenario scenario = read(new DataFile("drills/lost-laptop.yaml", null)).get(0);
        assertThat(scenario.known().unintelligible()).isEqualTo(Unintelligible.INTACT);
        PlannedInject stolen = scenario.injects().get(1);
        assertThat(FactsInject.apply(scenario.known(), stolen.facts(), null).unintelligible())
                .isEqualTo(Unintelligible.MAY_BE_SUBVERTED);
    }

    @Test
    void aMailServerThatDiesComesBack() {
        Scenario scenario =
                read(new DataFile("drills/shared-exfiltration.yaml", null)).get(0);
        assertThat(Played.of(scenario, Locale.ENGLISH).injects())
                .filteredOn(one -> one.kind() == InjectKind.MAIL_BACK)
                .singleElement()
                .satisfies(back -> assertThat(back.after()).isEqualTo(Duration.ofHours(12)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Write to anna.real@newspaper.fr at once. | anna.real@newspaper.fr may be somebody's",
                "Write to press@example.com and to x@host.example.com.evil.org. | evil.org may be somebody's"
            })
    void anInjectThatNamesAnAddressOfSomebodyIsRefusedWithItsReason(String text, String reason, @TempDir Path own)
            throws IOException {
        Path file = own.resolve("drills/house.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, scenario(text, "count: 10"));
        assertThatThrownBy(() -> read(new DataFile("drills/house.yaml", own.toString())))
                .hasMessageContaining("own")
                .hasMessageContaining(reason);
    }

    @Test
    void factsThatCannotBeAreRefusedWithTheirField(@TempDir Path own) throws IOException {
        Path file = own.resolve("drills/house.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, scenario("Write to press@example.com.", "count: -1"));
        assertThatThrownBy(() -> read(new DataFile("drills/house.yaml", own.toString())))
                .hasMessageContaining("persons.count");
        Files.writeString(file, scenario("Write to press@example.com.", "cuont: 1"));
        assertThatThrownBy(() -> read(new DataFile("drills/house.yaml", own.toString())))
                .hasMessageContaining("cuont");
    }

    private static List<Scenario> read(DataFile file) {
        return file.rows(Scenario.class);
    }

    private static String scenario(String text, String persons) {
        return """
                - id: own
                  title: {en: own, fr: propre}
                  description: {en: what, fr: quoi}
                  aim: {en: why, fr: pourquoi}
                  facts: {role: controller}
                  injects:
                    - id: press
                      after: PT1H
                      kind: FACTS
                      title: {en: press, fr: presse}
                      text: {en: "%s", fr: "rien"}
                      facts: {persons: {%s}}
                """.formatted(text, persons);
    }
}
