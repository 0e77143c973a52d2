package eu.vigie.document;

import java.util.List;

/**
 * How long a text is to read.
 *
 * @param longest words of its longest sentence
 * @param beginning how that sentence begins
 */
public record Readability(int words, int sentences, int longest, String beginning) {

    /** Measures a text. */
    public static Readability of(String text) {
        List<List<String>> sentences = Sentences.of(text);
        List<String> longest = sentences.stream()
                .reduce((one, other) -> one.size() >= other.size() ? one : other)
                .orElse(List.of());
        return new Readability(
                sentences.stream().mapToInt(List::size).sum(),
                sentences.size(),
                longest.size(),
                String.join(" ", longest.subList(0, Math.min(6, longest.size()))));
    }
}
