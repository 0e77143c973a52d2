package eu.vigie.escalation;

import java.util.List;
import org.springframework.stereotype.Component;

/** The calls to the gateway, for operators. */
@Component
public class GatewayCalls {

    private final GatewayLedger ledger;

    GatewayCalls(GatewayLedger ledger) {
        this.ledger = ledger;
    }

    /** Newest first, below that row (0: from the top). */
    public List<GatewayCall> below(long row, int limit) {
        return ledger.list(row == 0 ? Long.MAX_VALUE : row, limit);
    }
}
