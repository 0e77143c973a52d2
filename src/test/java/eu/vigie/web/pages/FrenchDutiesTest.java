package eu.vigie.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Whom a duty is owed to stands with its article, with which French contracts "à" and "de": "au client", never "à le client". */
class FrenchDutiesTest {

    @Test
    void noPrepositionStandsBeforeARecipientWithItsArticle() throws IOException {
        var words = new Properties();
        try (var file = new InputStreamReader(
                new ClassPathResource("messages/pages-regimes_fr.properties").getInputStream(), UTF_8)) {
            words.load(file);
        }
        var duties = words.stringPropertyNames().stream()
                .filter(key -> key.startsWith("duty.other_regime."))
                .map(words::getProperty)
                .toList();
        assertThat(duties)
                .hasSizeGreaterThan(5)
                .noneMatch(duty -> duty.contains("à {0}") || duty.contains("À {0}") || duty.contains("de {0}"));
    }
}
