package eu.vigie.document;

import java.util.Locale;
import java.util.regex.Pattern;

/** Syllables of a word as it is spoken, by the letters that it is written with: right for nine words in ten, which a score can bear. */
final class Syllables {

    private static final Pattern VOWELS = Pattern.compile("[aeiouyàâäéèêëîïôöùûüœæ]+");

    /** English e at the end, alone or before s or d, where nothing makes it heard. */
    private static final Pattern SILENT_ENGLISH =
            Pattern.compile("(?:[^aeiouyl]|[aeiouy]l|l(?=l))e$|(?:[^aeiouysxzcgh])es$|(?:[^aeiouytd])ed$");

    /** French e or es after a consonant at the end. */
    private static final Pattern SILENT_FRENCH = Pattern.compile("[^aeiouyàâäéèêëîïôöùûüœæ]es?$");

    private static final Pattern HIATUS_FRENCH = Pattern.compile("é[aiouâàèéê]|[aeiou][ïë]");

    /** Two German vowels beside each other are two syllables unless they are one of these. */
    private static final Pattern GERMAN = Pattern.compile("aa|ee|oo|ie|au|äu|ei|ai|eu|ey|ay|[aeiouyäöü]");

    private Syllables() {}

    /** False for what has no vowel: what an apostrophe leaves, an abbreviation. */
    static boolean spoken(String word) {
        return VOWELS.matcher(word.toLowerCase(Locale.ROOT)).find();
    }

    static int of(String word, ReadingEase.Measure measure) {
        String spelt = word.toLowerCase(Locale.ROOT).replace("qu", "q");
        int count =
                switch (measure) {
                    case FLESCH -> count(VOWELS, spelt) - count(SILENT_ENGLISH, spelt);
                    case KANDEL_MOLES -> french(spelt.replaceAll("gu(?=[eéèêi])", "g"));
                    case AMSTAD -> count(GERMAN, spelt);
                };
        return Math.max(1, count);
    }

    private static int french(String spelt) {
        return count(VOWELS, spelt) + count(HIATUS_FRENCH, spelt) - count(SILENT_FRENCH, spelt);
    }

    private static int count(Pattern pattern, String word) {
        return Math.toIntExact(pattern.matcher(word).results().count());
    }
}
