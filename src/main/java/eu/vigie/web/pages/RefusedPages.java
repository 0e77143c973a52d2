package eu.vigie.web.pages;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Refusal;
import eu.vigie.web.RefusalStatus;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** A refusal that no form could show: a page of its own with a sentence that helps. */
@ControllerAdvice(basePackageClasses = RefusedPages.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedPages {
    private static final Logger LOG = LoggerFactory.getLogger(RefusedPages.class);
    private final Readers readers;

    RefusedPages(Readers readers) {
        this.readers = readers;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal) {
        return page(
                RefusalStatus.of(refusal),
                refusal.faults().stream().map(this::sentence).toList());
    }

    /** The database is away: nothing was changed, and a minute later it can be sent again. */
    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    ModelAndView unreachable(RuntimeException away) {
        LOG.error("the database does not answer", away);
        return page(HttpStatus.SERVICE_UNAVAILABLE, List.of());
    }

    /** What came is no form with a file, or its file was cut off on the way. */
    @ExceptionHandler
    ModelAndView unreadable(MultipartException broken, HttpServletRequest request) {
        LOG.debug("no file could be read", broken);
        if (broken instanceof MaxUploadSizeExceededException) return page(HttpStatus.CONTENT_TOO_LARGE, List.of());
        String type = String.valueOf(request.getContentType());
        boolean file = type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
        return page(file ? HttpStatus.BAD_REQUEST : HttpStatus.UNSUPPORTED_MEDIA_TYPE, List.of());
    }

    private static ModelAndView page(HttpStatus status, List<String> sentences) {
        ModelAndView page = new ModelAndView("error/4xx", status);
        page.addObject("status", status.value());
        page.addObject("sentences", sentences);
        return page;
    }

    private String sentence(Fault fault) {
        return FaultWords.sentence(fault, readers.present());
    }
}
