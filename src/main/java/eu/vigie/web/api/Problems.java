package eu.vigie.web.api;

import eu.vigie.refusal.Fault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Problem documents (RFC 9457) in the reader's language, with every fault and its field. */
@Component
class Problems {

    private final MessageSource messages;
    private final JsonMapper json;

    Problems(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** A document that lists the faults. */
    ProblemDetail of(HttpStatusCode status, List<Fault> faults, Locale locale) {
        List<Map<String, String>> errors =
                faults.stream().map(fault -> error(fault, locale)).toList();
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(text("problem." + status.value(), new Object[0], problem.getTitle(), locale));
        problem.setDetail(errors.isEmpty() ? null : errors.get(0).get("message"));
        problem.setProperty("errors", errors);
        return problem;
    }

    /** A document about the request as a whole. */
    ProblemDetail of(HttpStatusCode status, String code, Locale locale) {
        return of(status, List.of(Fault.of("", code)), locale);
    }

    /** Writes a document where no controller is at work. */
    void write(HttpServletRequest request, HttpServletResponse response, HttpStatusCode status, String code)
            throws IOException {
        write(response, of(status, code, Languages.of(request)));
    }

    void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, String> error(Fault fault, Locale locale) {
        Map<String, String> error = new LinkedHashMap<>();
        error.put("field", fault.field());
        error.put("message", text("fault." + fault.code(), fault.arguments().toArray(), fault.code(), locale));
        return error;
    }

    private String text(String key, Object[] arguments, @Nullable String otherwise, Locale locale) {
        return String.valueOf(messages.getMessage(key, arguments, otherwise, locale));
    }
}
