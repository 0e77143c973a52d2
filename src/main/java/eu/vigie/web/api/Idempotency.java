package eu.vigie.web.api;

import eu.vigie.identity.CurrentActor;
import eu.vigie.process.ChangedMeanwhile;
import eu.vigie.refusal.Fault;
import eu.vigie.web.RefusalStatus;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A write that may be repeated: the same {@code Idempotency-Key} of the same person with the same request gives the first
 * answer again, with another request it is refused (422). It holds for every {@code POST} and {@code PATCH} of the contract;
 * {@code PUT} may be repeated by its nature, and so may a password; so may a document of a source, and whose that is, is known only once
 * it was read.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class Idempotency extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    private static final String PASSWORD = "/password";

    private static final Set<String> WRITES = Set.of("POST", "PATCH");
    private static final int LOCKS = 64;

    private final FirstAnswers answers;
    private final StreamedAnswers streamed;
    private final CurrentActor actor;
    private final SealedAnswers sealed;
    private final Problems problems;
    /** The same request twice at once on this node: the second waits here, not in the database. */
    private final List<Object> locks = Stream.generate(Object::new).limit(LOCKS).toList();

    Idempotency(
            FirstAnswers answers,
            StreamedAnswers streamed,
            CurrentActor actor,
            SealedAnswers sealed,
            Problems problems) {
        this.answers = answers;
        this.streamed = streamed;
        this.actor = actor;
        this.sealed = sealed;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null
                || !WRITES.contains(request.getMethod())
                || !request.getRequestURI().startsWith("/api/")
                || request.getRequestURI().endsWith(PASSWORD)
                || SourceAddress.takes(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (!key.matches("[\\x21-\\x7e]{1,200}")) {
            refuse(request, response, HttpStatus.UNPROCESSABLE_CONTENT, "key-form");
            return;
        }
        var question = new RememberedAnswers.Question(actor.get().name(), key);
        try {
            if (StreamedAnswers.takes(request)) {
                var whole = digested(request);
                answer(streamed.earlierOrFirst(question, whole, response, chain), whole, response);
                return;
            }
            synchronized (locks.get(Math.floorMod(question.hashCode(), LOCKS))) {
                var whole = digested(request);
                answer(answers.earlierOrFirst(question, whole, response, chain), whole, response);
            }
        } catch (ChangedMeanwhile | KeyUnderWay refusal) {
            problems.write(response, problems.of(RefusalStatus.of(refusal), refusal.faults(), Languages.of(request)));
        }
    }

    private DigestedBody digested(HttpServletRequest request) {
        return new DigestedBody(request, SealedAnswers.wantedFor(request) ? sealed : null);
    }

    private void answer(RememberedAnswers.@Nullable Answer earlier, DigestedBody request, HttpServletResponse response)
            throws IOException {
        if (earlier == null) {
            return;
        }
        if (!earlier.digest().equals(request.digest())) {
            refuse(request, response, HttpStatus.UNPROCESSABLE_CONTENT, "key-reused");
        } else {
            earlier.write(request, response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
            throws IOException {
        problems.write(response, problems.of(status, List.of(Fault.of(HEADER, code)), Languages.of(request)));
    }
}
