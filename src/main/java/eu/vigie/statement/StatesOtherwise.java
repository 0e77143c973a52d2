package eu.vigie.statement;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;
import java.util.List;

/** The document states something otherwise than what has gone out, and nobody has explained it. */
public class StatesOtherwise extends Refusal {

    private static final long serialVersionUID = 1L;

    StatesOtherwise(List<Difference> open) {
        super(Reason.CONFLICT, open.stream().map(StatesOtherwise::fault).toList());
    }

    private static Fault fault(Difference one) {
        return Fault.of(
                "statements." + one.stated().code(),
                "states-otherwise-" + one.stated().code(),
                one.says(),
                one.otherSays(),
                one.other().subject(),
                one.document().breach());
    }
}
