package eu.vigie.signal;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who sent signals, and how many each; a few are named, however many there are.
 *
 * @param all in the order in which they are named
 */
record Senders(List<Sender> all) {

    private static final int NAMED = 10;

    /** As many are looked for at most: one more than are named shows that there are more. */
    static final int LOOKED_FOR = NAMED + 1;

    record Sender(String source, long signals) {}

    static Senders one(String source) {
        return new Senders(List.of(new Sender(source, 1)));
    }

    String names() {
        return listed(Sender::source);
    }

    /** {@code waf × 12, siem}. */
    String counted() {
        return listed(one -> one.source() + (one.signals() == 1 ? "" : " × " + one.signals()));
    }

    private String listed(Function<Sender, String> said) {
        String named = all.stream().limit(NAMED).map(said).collect(Collectors.joining(", "));
        return all.size() > NAMED ? named + ", …" : named;
    }
}
