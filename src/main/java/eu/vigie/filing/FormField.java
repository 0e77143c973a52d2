package eu.vigie.filing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One input field of the authority's form.
 *
 * @param titles the title by language
 * @param when condition under which a conditional field is owed: {@code 55:ab} (field 55 has a or b), or {@code late}
 * @param pending letters that only an incomplete notification may carry
 * @param article letter of GDPR Art. 33(3) that the field serves
 * @param options label by language, by letter; empty for a free answer
 */
record FormField(
        int number,
        String need,
        Map<String, String> titles,
        @Nullable String when,
        String pending,
        boolean many,
        @Nullable String article,
        Map<String, List<String>> options) {

    /** The name of the field in the exported form. */
    String key() {
        return "field_" + number;
    }

    String title(Locale locale) {
        return titles.getOrDefault(FormTemplate.language(locale), "");
    }

    /** A letter's label; a letter the form does not know, and free text, stand for themselves. */
    String label(Object value, Locale locale) {
        List<String> labels = options.get(String.valueOf(value));
        return labels == null ? String.valueOf(value) : labels.get("fr".equals(FormTemplate.language(locale)) ? 0 : 1);
    }
}
