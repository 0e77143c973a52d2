package eu.vigie.document;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes letters from the templates in {@code templates/<recipient>/<occasion>.<locale>.md}. */
public interface Letters {

    /** The languages in which a template exists, for example for {@code customer/personal-data-breach}. */
    Set<Locale> languages(String template);

    /** Source of a template: first line {@code Subject: …}, an empty line, then the body. English where the locale has none. */
    String source(String template, Locale locale);

    /** Fills a source. An unknown placeholder is an {@link UnknownPlaceholder}. */
    Letter write(String source, Locale locale, Map<String, ?> vocabulary);

    /** The names a source uses, in variables and sections; refuses a source that cannot be read. */
    Set<String> placeholders(String source);
}
