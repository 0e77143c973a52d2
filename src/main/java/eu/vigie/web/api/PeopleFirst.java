package eu.vigie.web.api;

import eu.vigie.signal.Precedence;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signals give way to pages before anything is done for them, sign-on included. A sender that is slow would hold its place: a
 * short document is read before, a long or unannounced one passes beside.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PeopleFirst extends OncePerRequestFilter {

    private static final int SHORT = 64_000;

    private final Precedence precedence;

    PeopleFirst(Precedence precedence) {
        this.precedence = precedence;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getRequestURI().startsWith("/api/")) page(request, response, chain);
        else if (SourceAddress.raises(request)) signal(request, response, chain);
        else chain.doFilter(request, response);
    }

    private void page(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var visit = precedence.personComes();
        try {
            chain.doFilter(request, response);
        } finally {
            visit.ends();
        }
    }

    private void signal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int length = request.getContentLength();
        if (length < 0 || length > SHORT) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(SHORT);
        try {
            precedence.enter();
            chain.doFilter(new KeptBody(request, body), response);
        } finally {
            precedence.leave();
        }
    }
}
