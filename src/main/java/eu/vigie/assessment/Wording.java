package eu.vigie.assessment;

import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the rules in the reader's language; English where there is none. */
record Wording(ResourceBundle sentences) {

    Wording(Locale locale) {
        this(ResourceBundle.getBundle(
                "messages.assessment",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    String reason(String rule) {
        return sentences.getString("reason." + rule);
    }

    String reason(String rule, String otherwise) {
        return sentences.containsKey("reason." + rule) ? reason(rule) : otherwise;
    }
}
