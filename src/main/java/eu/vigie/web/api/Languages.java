package eu.vigie.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Vigie speaks English and French: the one the reader's browser or program prefers, English when it names neither. */
@Configuration(proxyBeanMethods = false)
class Languages {

    private static final AcceptHeaderLocaleResolver RESOLVER = resolver();

    static Locale of(HttpServletRequest request) {
        return RESOLVER.resolveLocale(request);
    }

    @Bean
    LocaleResolver localeResolver() {
        return RESOLVER;
    }

    private static AcceptHeaderLocaleResolver resolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.ENGLISH, Locale.FRENCH));
        resolver.setDefaultLocale(Locale.ENGLISH);
        return resolver;
    }
}
