package eu.vigie.web.pages;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** A refusal that no form could show: a page of its own with a sentence that helps. */
@ControllerAdvice(basePackageClasses = RefusedPages.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedPages {
    private final Readers readers;

    RefusedPages(Readers readers) {
        this.readers = readers;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal) {
        HttpStatus status = status(refusal.reason());
        ModelAndView page =
                new ModelAndView("error/" + (status.value() == 403 || status.value() == 404 ? status.value() : 409));
        page.setStatus(status);
        page.addObject("reader", readers.present());
        page.addObject(
                "sentences", refusal.faults().stream().map(this::sentence).toList());
        return page;
    }

    /** The HTTP status of a kind of refusal, the same as the contract's. */
    static HttpStatus status(Reason reason) {
        return switch (reason) {
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case NOT_PERMITTED -> HttpStatus.FORBIDDEN;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case VERSION_MISSING -> HttpStatus.PRECONDITION_REQUIRED;
        };
    }

    private String sentence(Fault fault) {
        return PageForm.sentence(fault, readers.present());
    }
}
