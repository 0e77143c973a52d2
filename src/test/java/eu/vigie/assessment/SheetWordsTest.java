package eu.vigie.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.breach.DataCategory;
import eu.vigie.breach.Facts;
import eu.vigie.breach.Insight;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyFactAndEveryValueHasItsWord(String language) {
        var words = ResourceBundle.getBundle("messages.decision", Locale.forLanguageTag(language));
        for (var component : Facts.class.getRecordComponents()) {
            assertThat(words.containsKey("label." + component.getName()))
                    .as(component.getName())
                    .isTrue();
            values(component.getType()).forEach(value -> assertThat(words.containsKey("value." + value))
                    .as(component.getName() + " " + value)
                    .isTrue());
        }
        Stream.of(
                        DataCategory.class,
                        Insight.class,
                        DecisionState.class,
                        DutyAnswer.class,
                        eu.vigie.breach.Nature.class,
                        eu.vigie.breach.PersonCategory.class)
                .flatMap(SheetWordsTest::values)
                .forEach(value -> assertThat(words.containsKey("value." + value))
                        .as(value)
                        .isTrue());
        for (var exemption : Exemption.values())
            assertThat(words.containsKey("value." + exemption.code())).isTrue();
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(keys(Locale.FRENCH)).isEqualTo(keys(Locale.ENGLISH));
    }

    private static TreeSet<String> keys(Locale locale) {
        return new TreeSet<>(
                ResourceBundle.getBundle("messages.decision", locale).keySet());
    }

    private static Stream<String> values(Class<?> type) {
        return (type.isEnum() ? List.of(type.getEnumConstants()) : List.of())
                .stream().map(value -> FactAxis.code((Enum<?>) value));
    }
}
