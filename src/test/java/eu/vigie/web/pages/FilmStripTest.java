package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import eu.vigie.audit.Entry;
import eu.vigie.audit.Trail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.invocation.InvocationOnMock;

/** However long a case, its film has all its steps and holds a few. */
class FilmStripTest {

    private static final String CASE = "2026-0001";
    private static final int STEPS = 20_000;

    private final Trail trail = mock(Trail.class);

    @BeforeEach
    void aLongCase() {
        when(trail.count(CASE)).thenReturn(STEPS);
        when(trail.stretch(any(), anyInt(), anyInt())).thenAnswer(FilmStripTest::stretch);
    }

    @Test
    void aLongCaseGoesOnToItsLastStep() {
        assertThat(FilmStrip.of(trail, CASE, 2_001).next()).isEqualTo(entry(2_002));
        FilmStrip last = FilmStrip.of(trail, CASE, 100_000);
        assertThat(last.at()).isEqualTo(last.steps()).isEqualTo(STEPS);
        assertThat(last.entry()).isEqualTo(entry(STEPS));
        assertThat(last.next()).isNull();
    }

    @Test
    void fiveStepsStandBeforeAStepTheNearestFirst() {
        List<Entry> before = FilmStrip.of(trail, CASE, 12_000).before();
        assertThat(before).extracting(Entry::id).containsExactly(11_999L, 11_998L, 11_997L, 11_996L, 11_995L);
        FilmStrip third = FilmStrip.of(trail, CASE, 3);
        assertThat(third.before()).containsExactly(entry(2), entry(1));
        FilmStrip first = FilmStrip.of(trail, CASE, -3);
        assertThat(first.at()).isEqualTo(1);
        assertThat(first.before()).isEmpty();
        assertThat(first.next()).isEqualTo(entry(2));
    }

    @Test
    void noMoreIsReadThanIsShown() {
        FilmStrip.of(trail, CASE, 12_000);
        verify(trail).stretch(CASE, 11_994, 7);
    }

    private static List<Entry> stretch(InvocationOnMock call) {
        int passed = call.getArgument(1);
        int limit = call.getArgument(2);
        List<Entry> read = new ArrayList<>();
        for (int place = passed + 1; place <= Math.min(STEPS, passed + limit); place++) read.add(entry(place));
        return read;
    }

    private static Entry entry(long id) {
        Instant at = Instant.EPOCH.plusSeconds(id);
        return new Entry(id, "step_recorded", CASE, "case", "officer", at, at, Map.of());
    }
}
