package eu.vigie.web.api;

import eu.vigie.process.ChangedMeanwhile;
import eu.vigie.refusal.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Does the work of a key once. Key and work commit together; a refused request leaves no key behind. Where others change the same
 * at that moment it is refused ({@link ChangedMeanwhile}): the same request under the same key may be sent again.
 */
@Component
class FirstAnswers {

    private final RememberedAnswers answers;
    private final TransactionTemplate transaction;

    FirstAnswers(RememberedAnswers answers, PlatformTransactionManager transactions) {
        this.answers = answers;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What was answered before under this key, or null when the work was done and answered just now. */
    RememberedAnswers.@Nullable Answer earlierOrFirst(
            RememberedAnswers.Question question, DigestedBody request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        var earlier = answers.find(question);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var kept = new ContentCachingResponseWrapper(response);
        try {
            transaction.executeWithoutResult(status -> work(question, request, kept, chain, status));
        } catch (RememberedAnswers.KeyTaken meanwhile) {
            // The same request was under way on another node; it has committed, or the key could not be taken.
            return answers.find(question).orElseThrow(() -> meanwhile);
        } catch (RuntimeException trouble) {
            // The transaction of the key is around all, so nothing inside was tried again, and the body is read.
            Refusal later = ChangedMeanwhile.of(trouble);
            throw later == null ? trouble : later;
        }
        kept.copyBodyToResponse();
        return null;
    }

    private void work(
            RememberedAnswers.Question question,
            DigestedBody request,
            ContentCachingResponseWrapper response,
            FilterChain chain,
            TransactionStatus status) {
        answers.reserve(question);
        handle(request, response, chain);
        if (response.getStatus() >= 400) {
            status.setRollbackOnly();
        } else {
            answers.keep(question, keptAnswer(request, response));
        }
    }

    private static void handle(DigestedBody request, ContentCachingResponseWrapper response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (ServletException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static RememberedAnswers.Answer keptAnswer(DigestedBody request, ContentCachingResponseWrapper response) {
        try {
            return RememberedAnswers.Answer.of(request, response);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
