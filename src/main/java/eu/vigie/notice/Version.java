package eu.vigie.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Exactly what is approved and sent: the wording of every language and what the case was known to be when it was finished.
 *
 * @param wording source by language tag
 * @param vocabulary the case's words by language tag, as canonical JSON
 */
record Version(SortedMap<String, String> wording, SortedMap<String, String> vocabulary) {

    Set<String> languages() {
        return wording.keySet();
    }

    String wording(Locale locale) {
        return wording.getOrDefault(locale.toLanguageTag(), "");
    }

    Map<String, Object> vocabulary(Locale locale) {
        return VocabularyText.read(vocabulary.getOrDefault(locale.toLanguageTag(), "{}"));
    }

    /** SHA-256 over every language's wording and words of the case. */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            wording.forEach((language, source) -> {
                String words = vocabulary.getOrDefault(language, "");
                digest.update((language + "\0" + source + "\0" + words + "\0").getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
