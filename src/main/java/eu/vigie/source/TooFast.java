package eu.vigie.source;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** A source sends more in a minute than is taken from it. */
class TooFast extends Refusal {

    private static final long serialVersionUID = 1L;

    TooFast(Source source) {
        super(Reason.TOO_MANY, Fault.of("", "source-too-fast", source.perMinute()));
    }
}
