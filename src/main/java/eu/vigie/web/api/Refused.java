package eu.vigie.web.api;

import eu.vigie.process.ChangedMeanwhile;
import eu.vigie.refusal.Refusal;
import eu.vigie.web.RefusalStatus;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns what a controller throws into a problem document. */
@RestControllerAdvice(basePackageClasses = Refused.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refused {

    private static final Logger LOG = LoggerFactory.getLogger(Refused.class);

    /** Answers after which the same may be asked again. */
    private static final Set<Integer> LATER =
            Set.of(HttpStatus.TOO_MANY_REQUESTS.value(), HttpStatus.SERVICE_UNAVAILABLE.value());

    private final Problems problems;

    Refused(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refusal(Refusal refusal, Locale locale) {
        return answer(problems.of(RefusalStatus.of(refusal), refusal.faults(), locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unreadable, Locale locale) {
        boolean missing = Unreadable.missing(unreadable.getCause());
        HttpStatus status = missing ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.BAD_REQUEST;
        return answer(problems.of(status, Unreadable.faults(unreadable), locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException denied, Locale locale) {
        return answer(problems.of(HttpStatus.FORBIDDEN, "forbidden", locale));
    }

    /** An identifier in the path that can be none names nothing: 404, as for any other that is unknown. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException mistyped, Locale locale) {
        boolean inPath = mistyped.getParameter().hasParameterAnnotation(PathVariable.class);
        HttpStatus status = inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
        return answer(problems.of(status, ArgumentFaults.of(mistyped), locale));
    }

    /** Left to the security chain, which asks for sign-on or turns the request away. */
    @ExceptionHandler({AuthenticationException.class, RequestRejectedException.class})
    void signOn(RuntimeException wanted) {
        throw wanted;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception unexpected, Locale locale) {
        if (unexpected instanceof ErrorResponse known) {
            ProblemDetail problem = problems.of(known.getStatusCode(), ArgumentFaults.of(unexpected), locale);
            return new ResponseEntity<>(problem, known.getHeaders(), known.getStatusCode());
        }
        Refusal later = ChangedMeanwhile.of(unexpected);
        if (later != null) return refusal(later, locale);
        LOG.error("A request failed unexpectedly", unexpected);
        return answer(problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", locale));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        var answer = ResponseEntity.status(problem.getStatus());
        if (LATER.contains(problem.getStatus())) answer.header(HttpHeaders.RETRY_AFTER, "10");
        return answer.header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .body(problem);
    }
}
