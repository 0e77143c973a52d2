package eu.vigie.document;

import java.util.Arrays;
import java.util.List;

/**
 * How hard a text is to read.
 *
 * @param longest words of its longest sentence; a line break after a heading or a point of a list ends a sentence
 * @param beginning how that sentence begins
 * @param lix Björnsson's index, which works across languages: words per sentence plus the share of words over six letters in
 *     per cent; under 40 is plain, over 60 is hard
 */
public record Readability(int words, int sentences, int longest, String beginning, int lix) {

    private static final int LONG_WORD = 6;

    /** Measures a text. */
    public static Readability of(String text) {
        List<List<String>> sentences = Arrays.stream(text.split("(?<=[.!?:])\\s+|\\n+"))
                .map(Readability::words)
                .filter(words -> !words.isEmpty())
                .toList();
        int words = sentences.stream().mapToInt(List::size).sum();
        long longWords = sentences.stream()
                .flatMap(List::stream)
                .filter(word -> word.length() > LONG_WORD)
                .count();
        List<String> longest = sentences.stream()
                .reduce((one, other) -> one.size() >= other.size() ? one : other)
                .orElse(List.of());
        return new Readability(
                words,
                sentences.size(),
                longest.size(),
                String.join(" ", longest.subList(0, Math.min(6, longest.size()))),
                words == 0 ? 0 : (int) (words / sentences.size() + 100 * longWords / words));
    }

    private static List<String> words(String sentence) {
        return Arrays.stream(sentence.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
