package eu.vigie.process;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import eu.vigie.filing.Filing;
import eu.vigie.filing.FilingState;
import eu.vigie.filing.Filings;
import eu.vigie.obligation.Obligations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A process that tells an authority begins where its filing stands. */
class PrepareFilingTest {

    private static final String CASE = "2026-0001";
    private static final long FILING = 7;

    private final Filings filings = mock(Filings.class);
    private final CarriedFilings carried = mock(CarriedFilings.class);
    private final Obligations obligations = mock(Obligations.class);
    private final CaseRefresh refresh = mock(CaseRefresh.class);

    @Test
    void whatIsDraftedAlreadyIsBroughtInLineWithHowFarItIs() {
        begun("digest");
        verify(refresh).request(CASE);
    }

    @Test
    void aNewDraftOnlyWaitsToBeDrafted() {
        begun(null);
        verify(refresh, never()).request(CASE);
    }

    private void begun(@Nullable String digest) {
        when(obligations.of(CASE)).thenReturn(List.of());
        when(carried.next(CASE, List.of())).thenReturn(Optional.of("CNIL"));
        when(filings.prepare(CASE, "CNIL")).thenReturn(FILING);
        when(filings.get(FILING)).thenReturn(filing(digest));
        new PrepareFiling(filings, carried, obligations, refresh).execute(execution());
    }

    /** It remembers what is set, as the engine does. */
    private static DelegateExecution execution() {
        Map<String, Object> variables = new HashMap<>();
        var execution = mock(DelegateExecution.class);
        when(execution.getProcessBusinessKey()).thenReturn(CASE);
        when(execution.getVariable(anyString())).thenAnswer(asked -> variables.get(asked.<String>getArgument(0)));
        doAnswer(set -> variables.put(set.getArgument(0), set.getArgument(1)))
                .when(execution)
                .setVariable(anyString(), any());
        return execution;
    }

    private static Filing filing(@Nullable String digest) {
        return new Filing(
                FILING,
                CASE,
                "CNIL",
                "new",
                null,
                FilingState.DRAFT,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                digest,
                null,
                null,
                "authority",
                null);
    }
}
