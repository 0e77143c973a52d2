package eu.vigie.web.pages;

import jakarta.servlet.http.HttpSession;
import java.util.function.Supplier;
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
            String name = "sent." + key;
            if (session.getAttribute(name) instanceof String earlier) {
                return earlier;
            }
            String outcome = work.get();
            session.setAttribute(name, outcome);
            return outcome;
        }
    }
}
