package eu.vigie.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * What was asked for before signing in, kept until after it. A form that was sent when the session had ended is kept too, so
 * that nothing typed is lost; it comes back marked ({@link #MARK}) and is shown again, never carried out.
 */
final class KeptForms {

    /** The parameter that says: this was sent before signing in. */
    static final String MARK = "continue";

    private static final List<Pattern> TYPED = List.of(
            Pattern.compile("/breaches"),
            Pattern.compile("/breaches/[^/]+/(facts|awareness|timeline)"),
            Pattern.compile("/breaches/[^/]+/duties/[^/]+/(decision|anchor|submission)"),
            Pattern.compile("/breaches/[^/]+/notices/[^/]+/wording"),
            Pattern.compile("/signal-groups/[^/]+/(promote|join|dismiss|undo)"),
            Pattern.compile("/tasks/[^/]+"));

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
                && TYPED.stream()
                        .anyMatch(path -> path.matcher(request.getRequestURI()).matches());
    }

    private static String header(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }
}
