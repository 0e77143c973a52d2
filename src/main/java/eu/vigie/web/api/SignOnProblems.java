package eu.vigie.web.api;

import eu.vigie.identity.SignOnPaused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Says as a problem document that nobody is signed on (401), that too many guessed (429) or that the role is missing (403). */
@Component
class SignOnProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;

    SignOnProblems(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof SignOnPaused paused) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(paused.seconds()));
            problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "sign-on-paused");
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Vigie\", charset=\"UTF-8\"");
        problems.write(request, response, HttpStatus.UNAUTHORIZED, "sign-on");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        problems.write(request, response, HttpStatus.FORBIDDEN, "forbidden");
    }
}
