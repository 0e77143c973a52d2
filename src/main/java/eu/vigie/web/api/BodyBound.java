package eu.vigie.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads JSON bodies of the contract at once, one megabyte at most, and keeps them for {@link Idempotency}. Evidence and files
 * pass untouched: they are streamed, whatever their content type says.
 */
@Component
class BodyBound extends OncePerRequestFilter {

    static final int MOST = 1_000_000;

    private final Problems problems;

    BodyBound(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        String path = request.getRequestURI();
        return !path.startsWith("/api/") || path.endsWith("/evidence") || type == null || !type.contains("json");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(MOST + 1);
        if (body.length > MOST) {
            problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "body-large");
            return;
        }
        chain.doFilter(new KeptBody(request, body), response);
    }
}
