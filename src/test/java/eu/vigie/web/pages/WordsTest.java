package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word of the screens exists, in French and in English. */
class WordsTest {

    private static final Pattern IN_TEMPLATE =
            Pattern.compile("#\\{([a-z][\\w.-]*)|(?:reader\\.say|#messages\\.msg)\\('([\\w.-]+)'[,)]");
    private static final Pattern BREAKABLE = Pattern.compile(" [?:;!»%]|« ");
    private static final Pattern IN_JAVA = Pattern.compile("\\.say\\(\\s*\"([\\w.-]+)\"[,)]");

    @ParameterizedTest
    @MethodSource("bundles")
    void aBundleHasTheSameKeysInEveryLanguage(String bundle) throws IOException {
        Set<String> english = WordBundles.keys(bundle, "");
        assertThat(english).isNotEmpty();
        for (String language : WordBundles.languages(bundle)) {
            assertThat(WordBundles.keys(bundle, language)).as(bundle + language).isEqualTo(english);
        }
    }

    /** Of two the first would be shown for both: the register's page once bore the name of one of its columns. */
    @Test
    void noKeyStandsInTwoBundles() throws IOException {
        Map<String, String> first = new HashMap<>();
        Set<String> twice = new TreeSet<>();
        for (String bundle : WordBundles.names())
            for (String key : WordBundles.keys(bundle, ""))
                if (first.putIfAbsent(key, bundle) != null) twice.add(key + ": " + first.get(key) + ", " + bundle);
        assertThat(twice).isEmpty();
    }

    static Stream<String> bundles() throws IOException {
        return WordBundles.names().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyKeyThatAPageNamesExists(Locale language) throws IOException {
        Set<String> named = new TreeSet<>();
        named.addAll(WordBundles.mentioned("src/main/resources/pages", ".html", IN_TEMPLATE));
        named.addAll(WordBundles.mentioned("src/main/java/eu/vigie/web/pages", ".java", IN_JAVA));
        assertThat(named).hasSizeGreaterThan(100);
        assertThat(named).filteredOn(key -> !WordBundles.has(key, language)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyCodeThatAPageShowsHasWords(Locale language) throws IOException {
        assertThat(ShownCodes.keys())
                .filteredOn(either -> Stream.of(either.split("\\|")).noneMatch(key -> WordBundles.has(key, language)))
                .isEmpty();
    }

    /** A sign at the beginning of a line, or alone on it, is a mistake in French: the space before it does not break. */
    @ParameterizedTest
    @MethodSource("bundles")
    void noFrenchSignCanBePartedFromItsWord(String bundle) throws IOException {
        assertThat(WordBundles.sentences(bundle, "_fr"))
                .filteredOn(sentence -> BREAKABLE.matcher(sentence).find())
                .isEmpty();
        assertThat("Vous êtes sûr ?")
                .matches(sentence -> BREAKABLE.matcher(sentence).find());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noSentenceHoldsACharacterThatNobodyCanRead(String bundle) throws IOException {
        for (String language : WordBundles.languages(bundle))
            assertThat(WordBundles.sentences(bundle, language))
                    .filteredOn(sentence -> sentence.chars().anyMatch(one -> one < ' ' && one != '\n'))
                    .isEmpty();
    }

    @Test
    void aKeyThatNobodyWroteIsMissed() {
        assertThat(WordBundles.has("nobody.wrote.this", Locale.ENGLISH)).isFalse();
    }

    static Stream<Locale> languages() {
        return Stream.of(Locale.ENGLISH, Locale.FRENCH);
    }
}
