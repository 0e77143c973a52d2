package eu.vigie.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Scores against texts counted by hand. */
class ReadingEaseTest {

    @ParameterizedTest
    @CsvSource({
        "FLESCH, cat, 1",
        "FLESCH, safe, 1",
        "FLESCH, table, 2",
        "FLESCH, password, 2",
        "FLESCH, measures, 2",
        "FLESCH, consequences, 4",
        "FLESCH, asked, 1",
        "FLESCH, notified, 3",
        "FLESCH, authority, 4",
        "FLESCH, the, 1",
        "FLESCH, people, 2",
        "FLESCH, whole, 1",
        "FLESCH, breaches, 2",
        "KANDEL_MOLES, chat, 1",
        "KANDEL_MOLES, votre, 1",
        "KANDEL_MOLES, données, 2",
        "KANDEL_MOLES, quelques, 1",
        "KANDEL_MOLES, mesures, 2",
        "KANDEL_MOLES, prévenu, 3",
        "KANDEL_MOLES, informé, 3",
        "KANDEL_MOLES, créé, 2",
        "KANDEL_MOLES, naïf, 2",
        "KANDEL_MOLES, guerre, 1",
        "KANDEL_MOLES, le, 1",
        "AMSTAD, Katze, 2",
        "AMSTAD, Behörde, 3",
        "AMSTAD, informiert, 3",
        "AMSTAD, Situation, 5",
        "AMSTAD, neue, 2",
        "AMSTAD, Häuser, 2",
        "AMSTAD, Qual, 1",
        "AMSTAD, Bett, 1",
    })
    void aWordHasItsSyllables(ReadingEase.Measure measure, String word, int syllables) {
        assertThat(Syllables.of(word, measure)).isEqualTo(syllables);
    }

    static Stream<Arguments> counted() {
        return Stream.of(
                // 8 words, 2 sentences, 12 syllables: 206.835 - 1.015 x 4 - 84.6 x 1.5 = 75.875
                arguments("en", "We told the authority. Your password is safe.", 76),
                // 12 words, 1 sentence, 36 syllables: 206.835 - 12.18 - 84.6 x 3 = -59.145, which is nought
                arguments(
                        "en",
                        "Unauthorised individuals obtained confidentiality-compromising administrative"
                                + " credentials on one of our installations.",
                        0),
                // 11 words, 2 sentences, 15 syllables: 207 - 1.015 x 5.5 - 73.6 x 15/11 = 101.05, at most 100
                arguments("fr", "Nous avons prévenu la police. Votre mot de passe est sûr.", 100),
                // 9 words, 1 sentence, 20 syllables: 207 - 9.135 - 73.6 x 20/9 = 34.31
                arguments("fr", "Aucune donnée médicale confidentielle ne semble avoir été divulguée.", 34),
                // 9 words, 2 sentences, 16 syllables: 180 - 4.5 - 58.5 x 16/9 = 71.5
                arguments("de", "Wir haben die Behörde informiert. Ihr Passwort ist sicher.", 72),
                // 6 words, 1 sentence, 7 syllables: 180 - 6 - 58.5 x 7/6 = 105.75, at most 100
                arguments("de", "Die Katze liegt auf dem Bett.", 100));
    }

    @ParameterizedTest
    @MethodSource("counted")
    void aTextReadsAsEasilyAsItsLanguagesMeasureSays(String language, String text, int score) {
        assertThat(ease(text, language).score()).isEqualTo(score);
    }

    @Test
    void addressesNumbersAndAbbreviationsAreNoWords() {
        assertThat(ease(
                        "We told the authority. Your password is safe. SSH 2026-0001 https://host.example.com/a.",
                        "en"))
                .isEqualTo(ease("We told the authority. Your password is safe.", "en"));
    }

    @Test
    void aPointOfAListIsASentence() {
        assertThat(ease("- Renew your password\n- Tell your bank\n", "en"))
                .isEqualTo(ease("Renew your password. Tell your bank.", "en"));
    }

    @ParameterizedTest
    @CsvSource({"29, false, true", "30, false, false", "59, false, false", "60, true, false"})
    void plainBeginsAtSixtyAndAPaperReadsBelowThirty(int score, boolean plain, boolean hard) {
        ReadingEase ease = new ReadingEase(score, ReadingEase.Measure.FLESCH);
        assertThat(ease.plain()).isEqualTo(plain);
        assertThat(ease.hard()).isEqualTo(hard);
    }

    @Test
    void aLanguageWithoutAMeasureAndATextWithoutWordsHaveNoScore() {
        assertThat(ReadingEase.of("Il gatto dorme.", Locale.ITALIAN)).isNull();
        assertThat(ReadingEase.of("2026-0001\n", Locale.ENGLISH)).isNull();
    }

    private static ReadingEase ease(String text, String language) {
        return Objects.requireNonNull(ReadingEase.of(text, Locale.forLanguageTag(language)));
    }
}
