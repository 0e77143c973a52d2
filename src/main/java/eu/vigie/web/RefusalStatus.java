package eu.vigie.web;

import eu.vigie.refusal.Refusal;
import org.springframework.http.HttpStatus;

/** The HTTP status of what is refused (RFC 9110, RFC 6585): the same on both faces. */
public final class RefusalStatus {

    private RefusalStatus() {}

    /** One status for each reason, whatever was wrong in particular. */
    public static HttpStatus of(Refusal refusal) {
        return switch (refusal.reason()) {
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case NOT_PERMITTED -> HttpStatus.FORBIDDEN;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case GONE -> HttpStatus.GONE;
            case CONFLICT -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case VERSION_MISSING -> HttpStatus.PRECONDITION_REQUIRED;
            case NO_ROOM -> HttpStatus.INSUFFICIENT_STORAGE;
            case AWAY -> HttpStatus.SERVICE_UNAVAILABLE;
            case NOT_PROVEN -> HttpStatus.UNAUTHORIZED;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }
}
