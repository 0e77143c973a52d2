package eu.vigie.drill;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The room's own sentences, in French or English: for what is stored or printed. */
record DrillWords(Locale locale) {

    String say(String key, Object... arguments) {
        return new MessageFormat(sentences().getString(key), language(locale)).format(arguments);
    }

    /** A length in the time of a case, in hours and minutes. */
    String length(long seconds) {
        if (seconds < 3600) return say("scorecard.minutes", seconds / 60);
        return say("scorecard.length", seconds / 3600, seconds % 3600 / 60);
    }

    /** How long somebody waited; of a call that nobody took, only that. */
    String waited(Scorecard.Wait wait) {
        if (wait.seconds() == 0 && wait.step().equals(StepsTaken.RUNG)) return say("scorecard.silent");
        return wait.open() ? say("scorecard.still", length(wait.seconds())) : length(wait.seconds());
    }

    /** French for a French reader, English for everyone else. */
    static Locale language(Locale of) {
        return "fr".equals(of.getLanguage()) ? Locale.FRENCH : Locale.ENGLISH;
    }

    private ResourceBundle sentences() {
        return ResourceBundle.getBundle(
                "messages.drill",
                language(locale),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
