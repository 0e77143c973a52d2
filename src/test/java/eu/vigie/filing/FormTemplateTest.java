package eu.vigie.filing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class FormTemplateTest {

    private final FormTemplate template = new Forms().authority();

    @Test
    void theFormHasItsHundredFieldsInOrderAndInBothLanguages() {
        List<Integer> numbers = template.fields().map(FormField::number).toList();
        assertThat(numbers)
                .hasSize(100)
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(3)
                .endsWith(126);
        assertThat(template.fields()).allSatisfy(field -> {
            assertThat(field.title(Locale.FRENCH)).isNotBlank();
            assertThat(field.title(Locale.ENGLISH)).isNotBlank();
            assertThat(field.options().values())
                    .allSatisfy(labels -> assertThat(labels).hasSize(2).doesNotContain(""));
        });
    }

    @Test
    void theNeedsAreThoseOfThePublishedForm() {
        assertThat(template.fields().collect(groupingBy(FormField::need, counting())))
                .containsOnly(
                        entry(FormField.Need.MANDATORY, 42L),
                        entry(FormField.Need.CONDITIONAL, 46L),
                        entry(FormField.Need.OPTIONAL, 12L));
    }

    @Test
    void whoFindsAFieldOutIsCalledAtEveryRungThatChasesTheRest() throws IOException {
        var owners = template.fields().map(FormField::owner).distinct().toArray(String[]::new);
        var ladder = new ClassPathResource("ladders/follow-up.yaml").getContentAsString(StandardCharsets.UTF_8);
        assertThat(ladder.lines().filter(line -> line.startsWith("- ")))
                .hasSize(10)
                .allSatisfy(rung -> assertThat(rung).contains(owners));
    }

    @Test
    void everyFieldThatIsNotAFormalityRestsOnAnArticle() {
        assertThat(template.fields().filter(field -> !field.anchor().isEmpty())).hasSize(90);
    }

    @Test
    void everyFieldSaysWhereItsAnswerComesFrom() {
        assertThat(template.fields())
                .allSatisfy(field -> assertThat(!"officer".equals(field.from()) || field.wordable())
                        .as("field " + field.number())
                        .isTrue());
    }

    @ParameterizedTest(name = "{0} with {1} {2} is {3}")
    @CsvSource({
        "55:a, field_55, a, true",
        "55:bc, field_55, a, false",
        "not 55:a, field_55, b, true",
        "55:a or 56:b, field_56, b, true",
        "55:a and 56:b, field_55, a, false",
        "late, field_49, reasons, true",
        "not dpo, field_29, Oui, false",
    })
    void conditionsHoldAsTheyRead(String condition, String field, String letter, boolean holds) {
        assertThat(new Condition(condition).holds(Circumstances.of(Map.of(field, letter), false)))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"latte", "55a", "55:A", "not", "55:a und 56:b"})
    void aMistypedConditionIsRefusedWhenTheFormIsRead(String text) {
        assertThatThrownBy(() -> new Condition(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nis2-early-warning-1",
                "nis2-notification-1",
                "nis2-final-1",
                "nis2-progress-1",
                "scc-clause-9-2-1",
                "mandated-notification-1"
            })
    void aSmallerFormTakesOnlyWhatIsThere(String id) {
        FormTemplate form = new Forms().get(id);
        assertThat(form.serves()).isNotEmpty();
        assertThat(form.fields().map(FormField::number)).doesNotHaveDuplicates().allMatch(number -> number > 200);
        assertThat(form.fields()).allSatisfy(field -> {
            field.taken().fields().forEach(template::field);
            field.taken().letters().keySet().forEach(when -> when.fields().forEach(template::field));
            assertThat(field.options().keySet())
                    .containsAll(field.taken().letters().values());
            assertThat(field.options().isEmpty() || field.pending().length() == 1)
                    .as("%s: what nobody knows yet has a letter", field.number())
                    .isTrue();
            if (field.when() != null) field.when().fields().forEach(form::field);
        });
    }
}
