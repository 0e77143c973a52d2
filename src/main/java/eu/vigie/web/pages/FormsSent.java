package eu.vigie.web.pages;

import eu.vigie.draft.Drafts;
import eu.vigie.identity.CurrentActor;
import eu.vigie.refusal.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * A sheet is sent once. What was carried out erases its draft, and the same sheet sent again, by a double click or from the
 * browser's history, leads where the first led. What was refused becomes a draft: neither a conflict nor a fault loses it.
 */
@Component
class FormsSent extends OncePerRequestFilter {

    private final Drafts drafts;
    private final CurrentActor current;

    FormsSent(Drafts drafts, CurrentActor current) {
        this.drafts = drafts;
        this.current = current;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !TypedForms.has(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        String sheet = Sheet.of(request);
        if (session == null || sheet == null) {
            chain.doFilter(request, response);
            return;
        }
        synchronized (WebUtils.getSessionMutex(session)) {
            String earlier = SentOnce.earlier(session, sheet);
            if (earlier != null) response.sendRedirect(earlier);
            else {
                chain.doFilter(request, response);
                after(request, response, session, sheet);
            }
        }
    }

    private void after(HttpServletRequest request, HttpServletResponse response, HttpSession session, String sheet) {
        String outcome = outcome(response);
        if (outcome != null) {
            SentOnce.remember(session, sheet, outcome);
            drafts.erase(current.get().name(), sheet);
        } else if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) keep(request, sheet);
    }

    /** Where the carried out form led; null where its page came back. */
    private static @Nullable String outcome(HttpServletResponse response) {
        boolean led = response.getStatus() >= 300 && response.getStatus() < 400;
        return led ? response.getHeader(HttpHeaders.LOCATION) : null;
    }

    private void keep(HttpServletRequest request, String sheet) {
        try {
            drafts.keep(current.get().name(), sheet, request.getRequestURI(), Sheet.typed(request));
        } catch (Refusal | DataAccessException | TransactionException notKept) {
            // The page that comes back holds it: one draft too many, too long a one, or a database that is away.
            logger.debug("not kept as a draft: " + notKept.getClass().getSimpleName());
        }
    }
}
