package eu.vigie.web.api;

import eu.vigie.refusal.Fault;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the documents of the contract at once, one megabyte at most, and refuses what no database keeps, whichever field it
 * is. Evidence, documents of sources and files of comma-separated values pass untouched: they are streamed, however long they are.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 20)
class BodyBound extends OncePerRequestFilter {

    static final int MOST = 1_000_000;

    /** Where files of comma-separated values are taken; whoever says so elsewhere sends a document. */
    private static final Pattern OF_VALUES =
            Pattern.compile("/api/(estate/[^/]+|rota|register/side-by-side|breaches/[^/]+/persons)");

    private final Problems problems;

    BodyBound(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        String address = request.getRequestURI();
        boolean values = type != null && type.toLowerCase(Locale.ROOT).startsWith("text/csv");
        return !address.startsWith("/api/")
                || values && OF_VALUES.matcher(address).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().endsWith("/evidence")) {
            chain.doFilter(new BytesBody(request), response);
            return;
        }
        if (SourceAddress.takes(request)) {
            chain.doFilter(new BytesBody(request), response);
            return;
        }
        if (UploadsApi.PART.equals(request.getContentType())
                && request.getRequestURI().contains("/evidence/uploads/")) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(MOST + 1);
        if (body.length > MOST) {
            problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "body-large");
            return;
        }
        List<Fault> unstorable = Unstorable.faults(body);
        if (!unstorable.isEmpty()) {
            problems.write(response, problems.of(HttpStatus.UNPROCESSABLE_CONTENT, unstorable, Languages.of(request)));
            return;
        }
        chain.doFilter(new KeptBody(request, body), response);
    }
}
