package eu.vigie.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * What was asked for before signing in, kept until after it. A form that was sent when the session had ended is kept too, so
 * that nothing typed is lost; it comes back marked ({@link #MARK}) and is shown again, never carried out.
 */
final class KeptForms {

    /** The parameter that says: this was sent before signing in. */
    static final String MARK = "continue";

    /** The value of {@link #MARK} where the form comes from a draft. */
    static final String DRAFT = "draft";

    private KeptForms() {}

    static HttpSessionRequestCache cache() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(MARK);
        cache.setRequestMatcher(request -> page(request) || form(request));
        return cache;
    }

    private static boolean page(HttpServletRequest request) {
        return request.getMethod().equals("GET") && header(request, "Accept").contains("text/html");
    }

    private static boolean form(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && header(request, "Content-Type").startsWith("application/x-www-form-urlencoded")
                && (TypedForms.has(request.getRequestURI())
                        || request.getRequestURI().equals("/drafts"));
    }

    private static String header(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }
}
