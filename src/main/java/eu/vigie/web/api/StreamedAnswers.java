package eu.vigie.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Does the work of a key once where no transaction may be open around it: bytes flow for hours, or a file is destroyed. The key is
 * taken first and the answer kept afterwards; where a crash lies between, nobody knows what was done, and the key stays taken.
 */
@Component
class StreamedAnswers {

    private static final Pattern STREAMED = Pattern.compile("/evidence$|/evidence/[^/]+/destructions/[^/]+/approval$");

    private final RememberedAnswers answers;

    StreamedAnswers(RememberedAnswers answers) {
        this.answers = answers;
    }

    static boolean takes(HttpServletRequest request) {
        return STREAMED.matcher(request.getRequestURI()).find();
    }

    /** What was answered before under this key, or null when the work was done and answered just now. */
    RememberedAnswers.@Nullable Answer earlierOrFirst(
            RememberedAnswers.Question question, DigestedBody request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var earlier = answers.find(question);
        if (earlier.isPresent()) return known(earlier.get());
        try {
            answers.reserve(question);
        } catch (RememberedAnswers.KeyTaken meanwhile) {
            return known(answers.find(question).orElseThrow(() -> meanwhile));
        }
        var kept = new ContentCachingResponseWrapper(response);
        boolean done = false;
        try {
            chain.doFilter(request, kept);
            done = kept.getStatus() < 400;
            if (done) answers.keep(question, RememberedAnswers.Answer.of(request, kept));
        } finally {
            if (!done) answers.release(question);
        }
        kept.copyBodyToResponse();
        return null;
    }

    private static RememberedAnswers.Answer known(RememberedAnswers.Answer earlier) {
        if (!earlier.known()) throw new KeyUnderWay();
        return earlier;
    }
}
