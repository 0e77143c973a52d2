package eu.vigie.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Problem documents for requests of the contract that reach no controller: 404, 405, 406, 415. */
@Component
class RoutingProblems implements HandlerExceptionResolver, Ordered {

    private final Problems problems;

    RoutingProblems(Problems problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (handler instanceof HandlerMethod
                || !request.getRequestURI().startsWith("/api/")
                || !(thrown instanceof ErrorResponse known)) {
            return null;
        }
        ProblemDetail problem = problems.of(known.getStatusCode(), List.of(), Languages.of(request));
        known.getHeaders().forEach((name, all) -> all.forEach(one -> response.addHeader(name, one)));
        try {
            problems.write(response, problem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }
}
