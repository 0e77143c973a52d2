package eu.vigie.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.identity.CurrentActor;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A write that may be repeated: the same {@code Idempotency-Key} of the same person with the same request gives the first
 * answer again, with another request it is refused. Key and work commit together; a refused request leaves no key behind.
 */
@Component
class Idempotency {

    static final String HEADER = "Idempotency-Key";

    private final RememberedAnswers answers;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;

    Idempotency(RememberedAnswers answers, CurrentActor actor, PlatformTransactionManager transactions) {
        this.answers = answers;
        this.actor = actor;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Does the work once per key; without a key, every time. The request's JSON body must have passed {@link BodyBound}. */
    ResponseEntity<?> once(HttpServletRequest request, Supplier<ResponseEntity<?>> work) {
        String key = request.getHeader(HEADER);
        if (key == null) {
            return work.get();
        }
        if (!key.matches("[\\x21-\\x7e]{1,200}")) {
            throw new InvalidInput(Fault.of(HEADER, "key-form"));
        }
        RememberedAnswers.Question question =
                new RememberedAnswers.Question(actor.get().name(), key, digest(request));
        return earlier(question).orElseGet(() -> first(question, work));
    }

    private ResponseEntity<?> first(RememberedAnswers.Question question, Supplier<ResponseEntity<?>> work) {
        try {
            return transaction.execute(status -> {
                answers.reserve(question);
                ResponseEntity<?> answer = work.get();
                answers.keep(question, answer);
                return answer;
            });
        } catch (RememberedAnswers.KeyTaken meanwhile) {
            // The same request was under way; it has committed, or the key could not be taken.
            return earlier(question).orElseThrow(() -> meanwhile);
        }
    }

    private Optional<ResponseEntity<?>> earlier(RememberedAnswers.Question question) {
        return answers.find(question);
    }

    private static String digest(HttpServletRequest request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.getMethod() + " " + request.getRequestURI() + "\n").getBytes(UTF_8));
            if (request.getAttribute(KeptBody.ATTRIBUTE) instanceof byte[] body) {
                digest.update(body);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
