package eu.vigie.filing;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an officer may write into a field: the form's own letters and kinds; a fact is changed where it is recorded. */
class WordingRules {

    private static final int LONGEST = 20_000;

    private WordingRules() {}

    /** The answer in the form's shape. Refuses a field that a fact answers as a letter, a number or a time. */
    static Object checked(FormField field, @Nullable Object answer, Locale locale) {
        if (!field.wordable()) {
            throw new InvalidInput(
                    Fault.of(field.key(), "filing-field-from-fact", field.key(), field.title(locale), field.from()));
        }
        boolean fits =
                switch (field.kind()) {
                    case TEXT -> answer instanceof String text && !text.isBlank() && text.length() <= LONGEST;
                    case CHOICE -> letters(field, answer);
                    case NUMBER -> answer instanceof Integer count && count >= 0;
                    case DATE -> answer instanceof String text && day(text);
                    case FLAG -> answer instanceof Boolean;
                    case MOMENT -> false;
                };
        if (!fits || answer == null) {
            throw new InvalidInput(Fault.of(field.key(), "filing-field-unfit", field.key(), field.title(locale)));
        }
        return field.many() && answer instanceof String letter ? List.of(letter) : answer;
    }

    private static boolean letters(FormField field, @Nullable Object answer) {
        List<String> letters = FilledForm.letters(answer);
        boolean known = !letters.isEmpty() && field.options().keySet().containsAll(letters);
        return known && (field.many() || answer instanceof String);
    }

    private static boolean day(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }
}
