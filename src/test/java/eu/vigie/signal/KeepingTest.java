package eu.vigie.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

/** What a rule decided of a signal, while people work on the case that it would join. */
class KeepingTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final String REFERENCE = "2026-0001";

    private final SignalRows rows = mock(SignalRows.class);
    private final GroupRows groups = mock(GroupRows.class);
    private final Correlation correlation = mock(Correlation.class);
    private final Correlation.Round round = mock(Correlation.Round.class);
    private final Breaches breaches = mock(Breaches.class);
    private final Keeping keeping = new Keeping(
            rows,
            groups,
            correlation,
            breaches,
            mock(ApplicationEventPublisher.class),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void nothingIsKnown() {
        when(correlation.round(true)).thenReturn(round);
        when(rows.known(any())).thenReturn(new HashMap<>());
        when(rows.insert(anyList(), any())).thenAnswer(call -> receipts(call.getArgument(0)));
    }

    private static Map<Arrival.Key, Receipt> receipts(List<Placed> placed) {
        return placed.stream()
                .collect(Collectors.toMap(one -> one.arrival().key(), one -> new Receipt(7, one.breach())));
    }

    @Test
    void aSignalJoinsNoCaseThatWasClosedInThatMoment() {
        Arrival arrival = arrival("1");
        closed(NOW);
        when(round.place(arrival))
                .thenReturn(
                        new Placed(arrival, 1, Decision.JOIN, "same-system", REFERENCE),
                        new Placed(arrival, 1, Decision.GROUP, "none", null));

        keeping.keep(List.of(arrival), true);

        assertThat(arrival.receipt().breach()).isNull();
        var order = inOrder(breaches, round);
        order.verify(breaches).hold(REFERENCE);
        order.verify(breaches).get(REFERENCE);
        order.verify(round).forget();
        order.verify(round).place(arrival);
    }

    @Test
    void aCaseThatRunsIsHeldOnceForAllThatJoinIt() {
        Arrival one = arrival("1");
        Arrival other = arrival("2");
        closed(null);
        when(round.place(one)).thenReturn(new Placed(one, 1, Decision.JOIN, "same-system", REFERENCE));
        when(round.place(other)).thenReturn(new Placed(other, 1, Decision.JOIN, "same-system", REFERENCE));

        keeping.keep(List.of(one, other), true);

        assertThat(one.receipt().breach()).isEqualTo(REFERENCE);
        assertThat(other.receipt().breach()).isEqualTo(REFERENCE);
        verify(breaches, times(1)).hold(REFERENCE);
    }

    private void closed(@Nullable Instant at) {
        Breach breach = mock(Breach.class);
        when(breach.closedAt()).thenReturn(at);
        when(breaches.get(REFERENCE)).thenReturn(breach);
    }

    private static Arrival arrival(String id) {
        return new Arrival(
                new NewSignal("waf", id, NOW, "high", "dedicated-01", null, "Odd requests", null), Actor.VIGIE);
    }
}
