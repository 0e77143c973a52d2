package eu.vigie.retention;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;
import java.time.Instant;
import java.util.List;

/** The case is to be kept, or its erasure was asked for or decided already. */
public class CaseKept extends Refusal {

    private static final long serialVersionUID = 1L;

    private CaseKept(List<Fault> faults) {
        super(Reason.CONFLICT, faults);
    }

    /** It runs, or runs again. */
    static CaseKept open(String breach) {
        return one("kept-open", breach);
    }

    /** An exercise is not in the register and falls under no rule. */
    static CaseKept exercise(String breach) {
        return one("kept-exercise", breach);
    }

    /** Its time has not passed. */
    static CaseKept until(String breach, Instant end) {
        return one("kept-until", breach, end);
    }

    /** Each hindrance by its code, all at once. */
    static CaseKept by(List<String> hindrances) {
        return new CaseKept(
                hindrances.stream().map(one -> Fault.of("", "kept-" + one)).toList());
    }

    /** Somebody asked for it already, or that request was decided. */
    static CaseKept decided() {
        return one("erasure-decided");
    }

    private static CaseKept one(String code, Object... arguments) {
        return new CaseKept(List.of(Fault.of("", code, arguments)));
    }
}
