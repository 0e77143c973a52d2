package eu.vigie.document;

import java.util.Arrays;
import java.util.List;

/** A text cut into sentences of words; a line break after a heading or a point of a list ends a sentence. */
final class Sentences {

    private Sentences() {}

    static List<List<String>> of(String text) {
        return Arrays.stream(text.split("(?<=[.!?:])\\s+|\\n+"))
                .map(Sentences::words)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static List<String> words(String sentence) {
        return Arrays.stream(sentence.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
