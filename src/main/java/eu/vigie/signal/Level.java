package eu.vigie.signal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How grave a signal is, in increasing order, read from the word of its source: those of syslog, of firewalls and of SIEMs. A
 * word that nobody knows is taken for worse than medium, since it cannot be shown to be less.
 */
public enum Level {
    NONE("debug", "test", "heartbeat"),
    INFORMATIONAL("info", "information", "informational", "notice"),
    LOW("low", "minor"),
    MEDIUM("medium", "moderate", "warning", "warn"),
    UNKNOWN,
    HIGH("high", "major", "error", "err", "severe"),
    CRITICAL("critical", "crit", "fatal", "alert", "emergency", "emerg");

    private final List<String> words;

    Level(String... words) {
        this.words = List.of(words);
    }

    /** The level that a source means by that word, whatever its case. */
    public static Level of(String severity) {
        String word = severity.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(level -> level.words.contains(word))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
