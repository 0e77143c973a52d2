package eu.vigie.web.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;

/** The same page in another language: whoever switches keeps what the address says, the answers to "What if?" among them. */
class LanguageLinks implements HandlerInterceptor {

    private static final String LANGUAGE = "lang=";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute("inLanguage", address(request.getMethod(), page(request), request.getQueryString()));
        return true;
    }

    /** What went wrong there is said on a page of its own, which has no address that leads anywhere. */
    private static String page(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    /** What was sent is not sent again: after it the page of the form is asked for, without what was typed. */
    static String address(String method, String page, @Nullable String query) {
        return method.equals("POST") ? TypedForms.page(page) + "?" + LANGUAGE : address(query);
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
