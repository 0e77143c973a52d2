package eu.vigie.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.vigie.breach.Breaches;
import eu.vigie.breach.CaseRequests;
import eu.vigie.filing.Filings;
import eu.vigie.obligation.Obligations;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house goes on between two statements. */
class TaskReaderTest {

    private final CarriedValues values = mock(CarriedValues.class);
    private final TaskReader reader = new TaskReader(
            values,
            mock(Breaches.class),
            mock(Obligations.class),
            mock(DrawnTasks.class),
            mock(Steps.class),
            mock(CaseRequests.class),
            mock(Filings.class));
    private final EngineTask task =
            new EngineTask("task-1", "Close", "close-breach", "breach-response:1", "gone", "gone", null, Instant.EPOCH);

    @Test
    void aTaskWhoseProcessHasEndedMeanwhileIsOpenNoMore() {
        when(values.of(any())).thenReturn(new CarriedValues.Carried(Map.of(), Map.of()));
        assertThat(reader.read(List.of(task))).isEmpty();
        assertThat(reader.readById(Stream.of(task)).apply(List.of(task))).isEmpty();
        assertThat(reader.breachOf(task)).isEmpty();
    }
}
