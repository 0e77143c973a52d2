package eu.vigie.mailbox;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import eu.vigie.breach.Breaches;
import eu.vigie.contact.Contacts;
import eu.vigie.signal.Signal;
import eu.vigie.signal.Signals;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;

/** A mail finds its place while somebody decides about its signal. */
class PlacingTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final long MAIL = 1;
    private static final long SIGNAL = 7;

    private final MailRows rows = mock(MailRows.class);
    private final KeptMail kept = mock(KeptMail.class);
    private final Spool spool = mock(Spool.class);
    private final OwnAddresses own = mock(OwnAddresses.class);
    private final Signals signals = mock(Signals.class);

    @TempDir
    Path folder = Path.of("");

    /** It has stopped its reader before and is not read again. */
    @BeforeEach
    void aMailWaitsToFollowItsSignal() throws Exception {
        var waiting = new Waiting(MAIL, "digest", "M-1", NOW, true, false, 3, true, null, SIGNAL);
        when(rows.claim(NOW)).thenReturn(Optional.of(waiting)).thenReturn(Optional.empty());
        when(kept.open(MAIL)).thenReturn(InputStream.nullInputStream());
        when(spool.write(any(InputStream.class)))
                .thenReturn(new Spool.Written(folder.resolve("mail"), "digest", 0, true, NOW));
        when(own.all()).thenReturn(Set.of());
    }

    @Test
    void whatWasBeingDecidedMeanwhileIsFollowed() {
        Signal waits = signal(null);
        Signal joined = signal("2026-0001");
        when(signals.get(SIGNAL)).thenReturn(waits);
        when(signals.settled(SIGNAL)).thenReturn(joined);

        placing().work();

        var order = inOrder(rows, signals);
        order.verify(rows).placed(any(), any(), eq(State.SIGNAL), any());
        order.verify(signals).settled(SIGNAL);
        order.verify(rows).join(MAIL, NOW);
    }

    @Test
    void aMailWhoseSignalStaysWhereItIsHasItsPlace() {
        Signal waits = signal(null);
        when(signals.get(SIGNAL)).thenReturn(waits);
        when(signals.settled(SIGNAL)).thenReturn(waits);

        placing().work();

        verify(rows).placed(any(), any(), eq(State.SIGNAL), any());
        verify(rows, never()).join(MAIL, NOW);
    }

    private static Signal signal(@Nullable String breach) {
        Signal signal = mock(Signal.class);
        when(signal.breach()).thenReturn(breach);
        return signal;
    }

    private Placing placing() {
        return new Placing(
                rows,
                kept,
                spool,
                own,
                mock(Threads.class),
                mock(MailFiles.class),
                mock(Contacts.class),
                signals,
                mock(Breaches.class),
                mock(Acknowledgements.class),
                mock(PlatformTransactionManager.class),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
