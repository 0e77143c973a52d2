package eu.vigie.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Vigie speaks English and French: the one the reader's browser or program prefers, English when it names neither. */
final class Languages {

    private static final AcceptHeaderLocaleResolver RESOLVER = resolver();

    private Languages() {}

    static Locale of(HttpServletRequest request) {
        return RESOLVER.resolveLocale(request);
    }

    private static AcceptHeaderLocaleResolver resolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.ENGLISH, Locale.FRENCH));
        resolver.setDefaultLocale(Locale.ENGLISH);
        return resolver;
    }
}
