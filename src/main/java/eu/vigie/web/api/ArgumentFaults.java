package eu.vigie.web.api;

import eu.vigie.refusal.Fault;
import java.util.List;
import org.springframework.beans.TypeMismatchException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Names the parameter that is missing or cannot be read; for the rest the title says it all. */
final class ArgumentFaults {

    private ArgumentFaults() {}

    static List<Fault> of(Exception thrown) {
        if (thrown instanceof MissingServletRequestParameterException missing) {
            return List.of(Fault.of(missing.getParameterName(), "missing"));
        }
        if (thrown instanceof MethodArgumentTypeMismatchException wrong) {
            return List.of(Fault.of(wrong.getName(), "unreadable-value"));
        }
        if (thrown instanceof TypeMismatchException wrong && wrong.getPropertyName() != null) {
            return List.of(Fault.of(wrong.getPropertyName(), "unreadable-value"));
        }
        return List.of();
    }
}
