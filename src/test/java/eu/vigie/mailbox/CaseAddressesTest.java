package eu.vigie.mailbox;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two who ask for the address of a case at once get one: who comes second sees what the first has made. */
class CaseAddressesTest {

    private final Breaches breaches = mock(Breaches.class);
    private final JdbcClient database = mock(JdbcClient.class, RETURNS_DEEP_STUBS);

    @Test
    void theCaseIsHeldBeforeItsAddressIsLookedFor() {
        var breach = mock(Breach.class);
        when(breach.reference()).thenReturn("2026-0001");
        when(breaches.get(any())).thenReturn(breach);
        var clock = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);

        new CaseAddresses(mock(MailboxSettings.class), breaches, database, event -> {}, clock)
                .make("2026-0001", Actor.VIGIE);

        var order = inOrder(breaches, database);
        order.verify(breaches).hold("2026-0001");
        order.verify(database).sql(anyString());
    }
}
