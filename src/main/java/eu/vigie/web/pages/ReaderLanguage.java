package eu.vigie.web.pages;

import eu.vigie.identity.CurrentActor;
import eu.vigie.identity.People;
import eu.vigie.identity.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** The language of a page: what the reader chose ({@code ?lang=}, kept in a cookie), else their own, else the browser's. */
@Configuration(proxyBeanMethods = false)
class ReaderLanguage implements WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor switched = new LocaleChangeInterceptor();
        switched.setParamName("lang");
        switched.setIgnoreInvalidLocale(true);
        registry.addInterceptor(switched);
        registry.addInterceptor(new LanguageLinks());
    }

    @Bean
    LocaleResolver localeResolver(CurrentActor actor, People people) {
        CookieLocaleResolver resolver = new CookieLocaleResolver("vigie-language");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(request -> program(request)
                ? browser(request)
                : people.named(actor.get().name()).map(Person::locale).orElseGet(() -> browser(request)));
        return resolver;
    }

    /** A program that speaks the contract says its language in each request. */
    private static boolean program(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    private static Locale browser(HttpServletRequest request) {
        return request.getLocale().getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
    }
}
