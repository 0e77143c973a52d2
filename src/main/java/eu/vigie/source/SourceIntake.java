package eu.vigie.source;

import eu.vigie.refusal.NotFound;
import eu.vigie.signal.NewSignal;
import eu.vigie.signal.Receipt;
import eu.vigie.signal.Signals;
import eu.vigie.syslog.Frame;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The way in for documents and messages of sources. */
@Component
public class SourceIntake {

    private final SourceTable table;
    private final Adapters adapters;
    private final WebhookProof proof;
    private final KeptRequests kept;
    private final SourceRates rates;
    private final KeyTable keys;
    private final Signals signals;
    private final Clock clock;

    SourceIntake(
            SourceTable table,
            Adapters adapters,
            WebhookProof proof,
            KeptRequests kept,
            SourceRates rates,
            KeyTable keys,
            Signals signals,
            Clock clock) {
        this.table = table;
        this.adapters = adapters;
        this.proof = proof;
        this.kept = kept;
        this.rates = rates;
        this.keys = keys;
        this.signals = signals;
        this.clock = clock;
    }

    /**
     * As {@link #take}, of a document that says by its signature whose it is; refuses one that is not signed by that source before
     * anything of it is read or counted. The same document again counts apart: whoever repeats what they overheard takes no room from
     * the source itself.
     */
    public Taken takeSigned(String name, Webhook sent, byte[] body) {
        boolean bodyAlone = table.find(name).map(Source::bodySignature).orElse(false);
        proof.require(name, bodyAlone, sent, body);
        Source source = open(name);
        List<Reading> readings = read(source, adapter(source.adapter()), body);
        String document = KeptRequests.digest(name, body);
        if (!kept.begin(document)) {
            rates.takeAgain(source, readings.size());
            return keep(source, readings);
        }
        try {
            rates.take(source, readings.size());
            return keep(source, readings);
        } catch (RuntimeException notKept) {
            kept.forget(document);
            throw notKept;
        }
    }

    /** True for a source that has a token, secret or certificate: nobody else speaks in its name. Closed, it has them still. */
    public boolean provesItself(String name) {
        return SourceCheck.isName(name) && keys.any(name);
    }

    /** Keeps every record of the document as a signal of that source, which has proven who it is. */
    public Taken take(String name, byte[] body) {
        Source source = open(name);
        List<Reading> readings = read(source, adapter(source.adapter()), body);
        rates.take(source, readings.size());
        return keep(source, readings);
    }

    /** Keeps every message as a signal of that source, as {@link #take} does; so many were {@link #allowed}. */
    public Taken takeSyslog(String name, List<Frame> messages) {
        Source source = open(name);
        return keep(source, read(source, adapter(source.adapter()), messages));
    }

    /** For a signal in the house's own form, one at a time: refuses when it comes too fast. */
    public void count(String name) {
        rates.take(open(name), 1);
    }

    /** How many of so many signals may be taken from it now, where the rest can wait; they count as taken. */
    public int allowed(String name, int wanted) {
        return rates.upTo(open(name), wanted);
    }

    /** What would become of the document; nothing is kept. {@code name} names a source, which says hosts and zone. */
    public List<Reading> tryOut(String name, String adapter, byte[] body) {
        return read(open(name), adapter(adapter), body);
    }

    private List<Reading> read(Source source, Adapter adapter, byte[] body) {
        if (adapter.id().equals(Adapters.SYSLOG))
            return read(source, adapter, SyslogMapping.lines(Splitting.text(body), clock.instant()));
        var pieces = new Splitting(adapter).pieces(body);
        return new Mapping(source, adapter, table.hosts(source.name()), clock.instant()).read(pieces);
    }

    private List<Reading> read(Source source, Adapter adapter, List<Frame> messages) {
        return new SyslogMapping(source, adapter, adapter(Adapters.SYSLOG), table.hosts(source.name())).read(messages);
    }

    private Taken keep(Source source, List<Reading> readings) {
        List<NewSignal> all = readings.stream().map(Reading::signal).toList();
        return taken(readings, signals.receiveAll(all, Source.actor(source.name())));
    }

    private Source open(String name) {
        return table.find(name).filter(source -> !source.closed()).orElseThrow(() -> new NotFound("source", name));
    }

    private Adapter adapter(String id) {
        return adapters.find(id).orElseThrow(() -> new NotFound("adapter", id));
    }

    private static Taken taken(List<Reading> readings, List<Receipt> receipts) {
        var unread = new ArrayList<Taken.Unread>();
        for (int at = 0; at < readings.size(); at++) {
            var reading = readings.get(at);
            if (reading.signal().lacks().isEmpty()) continue;
            String number = String.valueOf(receipts.get(at).signal());
            unread.add(new Taken.Unread(reading.line(), number, reading.signal().lacks()));
        }
        var breaches = receipts.stream()
                .map(Receipt::breach)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Taken(readings.size(), breaches, unread);
    }
}
