package eu.vigie.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * Leads to the page to sign in. A page that refreshes a part of itself after its session has ended would put the answer in the
 * place of that part and stand there empty: it is told to load again as a whole.
 */
final class SignInAgain implements AuthenticationEntryPoint {

    private final AuthenticationEntryPoint page;

    SignInAgain(String page) {
        this.page = new LoginUrlAuthenticationEntryPoint(page);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, jakarta.servlet.ServletException {
        if (request.getHeader("HX-Request") == null) {
            page.commence(request, response, refused);
            return;
        }
        response.setHeader("HX-Refresh", "true");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
