package eu.vigie.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * A form whose token is not this browser's: it was opened before somebody signed in anew in another window, or another site
 * made it. Nothing is done; a long form is shown again with what was typed, any other gets a page that says what happened.
 */
final class OutdatedForm implements AccessDeniedHandler {

    /** The attribute by which the page of an error knows. */
    static final String ATTRIBUTE = "outdatedForm";

    private final HttpSessionRequestCache kept;

    OutdatedForm(HttpSessionRequestCache kept) {
        this.kept = kept;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException) {
            if (shownAgain(request, response)) return;
            request.setAttribute(ATTRIBUTE, true);
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private boolean shownAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!TypedForms.has(request.getRequestURI())) return false;
        kept.saveRequest(request, response);
        SavedRequest saved = kept.getRequest(request, response);
        if (saved == null) return false;
        response.sendRedirect(saved.getRedirectUrl());
        return true;
    }
}
