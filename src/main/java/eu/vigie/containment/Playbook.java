package eu.vigie.containment;

import eu.vigie.actor.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to do in one kind of situation, in order, in French and English.
 *
 * @param lead when it is the right one
 */
public record Playbook(String id, Map<String, String> title, Map<String, String> lead, List<Step> steps) {

    public Playbook {
        if (!id.matches("[a-z0-9-]{1,60}")) throw new IllegalArgumentException("id: lower case, digits and hyphens");
        bilingual("title", title);
        bilingual("lead", lead);
        if (steps.isEmpty() || steps.size() > 40) throw new IllegalArgumentException("steps: 1 to 40");
        steps = List.copyOf(steps);
    }

    /**
     * One thing to do.
     *
     * @param who role that does it, as the contract writes it
     * @param within minutes from the start; null where it has no time of its own
     * @param hint how, or what to mind; may be left out
     */
    public record Step(
            Map<String, String> title,
            @Nullable Map<String, String> hint,
            String who,
            @Nullable Integer within) {

        public Step {
            bilingual("title", title);
            if (hint != null) bilingual("hint", hint);
            Role.of(who);
            if (within != null && (within < 1 || within > 10_080))
                throw new IllegalArgumentException("within: 1 to 10080 minutes");
        }
    }

    /** The text in the reader's language; English for whoever reads neither. */
    static String in(Map<String, String> text, Locale locale) {
        return text.getOrDefault(locale.getLanguage(), text.getOrDefault("en", ""));
    }

    public String title(Locale locale) {
        return in(title, locale);
    }

    public String lead(Locale locale) {
        return in(lead, locale);
    }

    private static void bilingual(String field, Map<String, String> text) {
        for (String language : List.of("fr", "en")) {
            String said = text.getOrDefault(language, "");
            if (said.isBlank() || said.length() > 500)
                throw new IllegalArgumentException(field + ": " + language + " is needed, 500 characters at most");
        }
    }
}
