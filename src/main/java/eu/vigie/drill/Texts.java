package eu.vigie.drill;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a scenario says in French and English. It names no address at which somebody could be reached. */
final class Texts {

    private static final int LONGEST = 4_000;

    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@([\\w-]+(?:\\.[\\w-]+)*)");

    /** Names that nobody owns (RFC 2606), and their French sister. */
    private static final Pattern NOBODY =
            Pattern.compile("(.*\\.)?(example(\\.(com|org|net|fr))?|invalid|test|localhost)", Pattern.CASE_INSENSITIVE);

    private Texts() {}

    static Map<String, String> both(String field, @Nullable Map<String, String> said) {
        if (said == null || !said.containsKey("en") || !said.containsKey("fr"))
            throw new IllegalArgumentException(field + ": in English and in French");
        said.values().forEach(text -> check(field, text));
        return Map.copyOf(said);
    }

    static String in(Locale locale, Map<String, String> said) {
        String own = said.get(locale.getLanguage());
        return own == null ? said.getOrDefault("en", "") : own;
    }

    /** The same without the addresses of real people: for what was written in a real case. */
    static String withoutAddresses(String text) {
        return ADDRESS.matcher(text)
                .replaceAll(found -> NOBODY.matcher(found.group(1)).matches()
                        ? Matcher.quoteReplacement(found.group())
                        : "nobody@example.com");
    }

    private static void check(String field, String text) {
        if (text.isBlank() || text.length() > LONGEST)
            throw new IllegalArgumentException(field + ": 1 to " + LONGEST + " characters");
        Matcher address = ADDRESS.matcher(text);
        while (address.find())
            if (!NOBODY.matcher(address.group(1)).matches())
                throw new IllegalArgumentException(field + ": " + address.group()
                        + " may be somebody's; a drill names only addresses of example.com");
    }
}
