package eu.vigie.web.pages;

import jakarta.servlet.http.HttpSession;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/** A form that is sent twice, by a double click or from the browser's history, does its work once. */
final class SentOnce {

    private SentOnce() {}

    /** The outcome of the first sending of the form with that key; an empty key does the work every time. */
    static String of(HttpSession session, String key, Supplier<String> work) {
        if (key.isBlank()) {
            return work.get();
        }
        synchronized (WebUtils.getSessionMutex(session)) {
            String earlier = earlier(session, key);
            if (earlier != null) {
                return earlier;
            }
            String outcome = work.get();
            remember(session, key, outcome);
            return outcome;
        }
    }

    /** The outcome of the first sending, or null before it. */
    static @Nullable String earlier(HttpSession session, String key) {
        return session.getAttribute("sent." + key) instanceof String outcome ? outcome : null;
    }

    static void remember(HttpSession session, String key, String outcome) {
        session.setAttribute("sent." + key, outcome);
    }
}
