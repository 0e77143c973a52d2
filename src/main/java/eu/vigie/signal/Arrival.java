package eu.vigie.signal;

import eu.vigie.actor.Actor;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A signal on its way in, checked; whose it is, and what became of it. Guarded by the intake's lock. */
final class Arrival {

    /** What makes two signals the same. */
    record Key(String source, String id) {}

    private final NewSignal signal;
    private final Key key;
    private final Actor actor;
    private @Nullable Receipt receipt;
    private @Nullable RuntimeException failure;

    Arrival(NewSignal signal, Actor actor) {
        this.signal = signal;
        this.key = new Key(given(signal.source()), given(signal.id()));
        this.actor = actor;
    }

    NewSignal signal() {
        return signal;
    }

    Key key() {
        return key;
    }

    /** The system that it names; null for none. */
    @Nullable
    String system() {
        return signal.system() == null ? null : signal.system().strip();
    }

    Actor actor() {
        return actor;
    }

    boolean answered() {
        return receipt != null || failure != null;
    }

    void kept(Receipt kept) {
        receipt = kept;
    }

    void failed(RuntimeException why) {
        failure = why;
    }

    Receipt receipt() {
        if (failure != null) throw failure;
        return Objects.requireNonNull(receipt);
    }

    private static String given(@Nullable String text) {
        return Objects.requireNonNull(text).strip();
    }
}
