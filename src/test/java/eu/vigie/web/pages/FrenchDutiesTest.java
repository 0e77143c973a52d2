package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Whom a duty is owed to stands with its article, with which French contracts "à" and "de": "au client", never "à le client"; "aux
 * personnes", never "à les personnes".
 */
class FrenchDutiesTest {

    private static final Pattern CONTRACTED = Pattern.compile(
            "(?:^|[^\\p{L}])(?:à|de|au|aux|du|des)[ \\u00a0]\\{0}|d’\\{0}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Test
    void noPrepositionStandsBeforeARecipientWithItsArticle() throws IOException {
        List<Map.Entry<String, String>> duties = new ArrayList<>();
        for (String bundle : WordBundles.names())
            WordBundles.words(bundle, "_fr").entrySet().stream()
                    .filter(word -> word.getKey().startsWith("duty."))
                    .forEach(duties::add);
        assertThat(duties).filteredOn(word -> word.getValue().contains("{0}")).hasSizeGreaterThan(30);
        assertThat(duties)
                .filteredOn(word -> CONTRACTED.matcher(word.getValue()).find())
                .isEmpty();
    }

    @Test
    void aSentenceThatWouldBeContractedIsFound() {
        assertThat(List.of("Lettre à {0}", "À\u00a0{0}", "Rien auprès de {0}", "Plus besoin d’{0}"))
                .allMatch(sentence -> CONTRACTED.matcher(sentence).find());
        assertThat(List.of("Lettre pour {0}", "Inutile d’informer {0}", "la demande n° {0} des forces"))
                .noneMatch(sentence -> CONTRACTED.matcher(sentence).find());
    }
}
