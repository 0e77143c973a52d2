package eu.vigie.estate;

import eu.vigie.refusal.Fault;
import java.util.List;

/** A cell of a file cannot be taken; caught where its line and column are known. */
class BadCell extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    BadCell(String code, Object... arguments) {
        super(code, null, false, false);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    Fault at(String field) {
        return new Fault(field, code, arguments);
    }
}
