package eu.vigie.identity;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords came in a row: this one was not looked at, be it right or wrong. */
public final class SignOnPaused extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration left;

    SignOnPaused(Duration left) {
        super("Too many wrong passwords in a row");
        this.left = left;
    }

    /** Whole seconds after which the next one is looked at; at least one. */
    public long seconds() {
        return Math.max(1, left.plusMillis(999).toSeconds());
    }
}
