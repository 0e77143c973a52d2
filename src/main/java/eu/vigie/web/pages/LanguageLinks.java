package eu.vigie.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** The same page in another language: whoever switches keeps what the address says, the answers to "What if?" among them. */
class LanguageLinks implements HandlerInterceptor {

    private static final String LANGUAGE = "lang=";

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) return;
        page.addObject("inLanguage", address(request.getQueryString()));
    }

    /** The query, without a language, that ends where the language's code goes. */
    static String address(@Nullable String query) {
        if (query == null) return "?" + LANGUAGE;
        return Arrays.stream(query.split("&"))
                .filter(one -> !one.isEmpty() && !one.startsWith(LANGUAGE))
                .map(one -> one + "&")
                .collect(Collectors.joining("", "?", LANGUAGE));
    }
}
