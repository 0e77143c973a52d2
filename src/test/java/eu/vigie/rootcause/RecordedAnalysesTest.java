package eu.vigie.rootcause;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Trail;
import eu.vigie.breach.Breaches;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two who record at once have one version after the other: who comes second sees what the first has done. */
class RecordedAnalysesTest {

    private static final String BREACH = "2026-0001";

    private final AnalysisRows rows = mock(AnalysisRows.class);
    private final AnalysisRules rules = mock(AnalysisRules.class);
    private final Breaches breaches = mock(Breaches.class);
    private final RecordedAnalyses analyses = new RecordedAnalyses(
            rows,
            rules,
            breaches,
            mock(Trail.class),
            event -> {},
            Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void everythingSaidIsFine() {
        when(rules.checked(any(), any())).thenAnswer(call -> call.getArgument(1));
    }

    @Test
    void theCaseIsHeldBeforeTheLastVersionIsRead() {
        analyses.record(BREACH, new Said(null, null, "A key.", null, null, null, null, null), Actor.VIGIE);
        heldFirst();
    }

    @Test
    void soItIsWhereTheTaskIsDone() {
        analyses.concluded(BREACH, "A key.", "It leaked.", "Changed.", Actor.VIGIE);
        heldFirst();
    }

    private void heldFirst() {
        var order = inOrder(breaches, rows);
        order.verify(breaches).hold(BREACH);
        order.verify(rows).of(BREACH);
        order.verify(rows).add(any());
    }
}
