package eu.vigie.document;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How easily a text reads, by the measure that its language has. On all three scales 100 is very easy, 60 and more is plain
 * language, and a scientific paper reads below 30.
 *
 * @param score from 0 to 100
 */
public record ReadingEase(int score, Measure measure) {

    /** From here on a text counts as plain. */
    public static final int PLAIN = 60;

    /** Below that it reads like a scientific paper. */
    public static final int HARD = 30;

    /** The weights of sentence length (words) and word length (syllables), as published. */
    public enum Measure {
        /** Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948). */
        FLESCH("en", 206.835, 1.015, 84.6),
        /** Kandel and Moles, "Application de l'indice de Flesch à la langue française", Cahiers Études de Radio-Télévision 19 (1958). */
        KANDEL_MOLES("fr", 207, 1.015, 73.6),
        /** Amstad, "Wie verständlich sind unsere Zeitungen?", thesis, Zürich (1978). */
        AMSTAD("de", 180, 1, 58.5);

        private final String language;
        private final double most;
        private final double perWord;
        private final double perSyllable;

        Measure(String language, double most, double perWord, double perSyllable) {
            this.language = language;
            this.most = most;
            this.perWord = perWord;
            this.perSyllable = perSyllable;
        }

        private int score(double wordsPerSentence, double syllablesPerWord) {
            long score = Math.round(most - perWord * wordsPerSentence - perSyllable * syllablesPerWord);
            return Math.toIntExact(Math.max(0, Math.min(100, score)));
        }
    }

    /**
     * Measures a text; null for a language that has no measure here, and for a text without words. Addresses, numbers and
     * abbreviations are no words; a heading and a point of a list are a sentence each.
     */
    public static @Nullable ReadingEase of(String text, Locale locale) {
        for (Measure measure : Measure.values()) {
            if (measure.language.equals(locale.getLanguage())) return of(text, measure);
        }
        return null;
    }

    private static @Nullable ReadingEase of(String text, Measure measure) {
        List<List<String>> sentences = Sentences.of(text.replaceAll("\\S*[@/\\d]\\S*", " ")).stream()
                .map(words -> words.stream().filter(Syllables::spoken).toList())
                .filter(words -> !words.isEmpty())
                .toList();
        if (sentences.isEmpty()) return null;
        double words = sentences.stream().mapToInt(List::size).sum();
        double syllables = sentences.stream()
                .flatMap(List::stream)
                .mapToInt(word -> Syllables.of(word, measure))
                .sum();
        return new ReadingEase(measure.score(words / sentences.size(), syllables / words), measure);
    }

    /** Whether it counts as plain language. */
    public boolean plain() {
        return score >= PLAIN;
    }

    /** Whether it reads like a scientific paper. */
    public boolean hard() {
        return score < HARD;
    }
}
