package eu.vigie.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.vigie.audit.Entry;
import eu.vigie.estate.Estate;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InterruptionsTest {

    private static final Instant FROM = Instant.parse("2026-11-24T08:00:00Z");
    private static final Words WORDS = new Words(Locale.ENGLISH);

    private final Estate estate = mock(Estate.class);
    private final LocalTime times = new LocalTime("UTC");

    @Test
    void aCustomerOnAMachineIsToldTheDowntimeOfItsClusterAndNotOfAnotherMachine() {
        when(estate.touched(List.of("cluster-1"))).thenReturn(Set.of("cluster-1", "cluster-1-1", "cluster-1-2"));
        when(estate.touched(List.of("cluster-1-2"))).thenReturn(Set.of("cluster-1-2", "cluster-1"));
        assertThat(toldOn("cluster-1-1", down(1, "cluster-1"), down(2, "cluster-1-2")))
                .isEqualTo(List.of(named("cluster-1")));
        assertThat(toldOn("cluster-1", down(2, "cluster-1-2")))
                .as("who is on the cluster is on each of its machines")
                .isEqualTo(List.of(named("cluster-1-2")));
    }

    @Test
    void aDowntimeOfASystemThatLeftTheEstateIsToldToWhoWasOnIt() {
        assertThat(toldOn("old-1", down(1, "old-1"), down(2, "old-2"))).isEqualTo(List.of(named("old-1")));
    }

    private Object toldOn(String system, Entry... recorded) {
        Map<String, Object> vocabulary = new HashMap<>();
        vocabulary.put("resources", List.of(Map.of("system", system)));
        vocabulary.put("downtimes", Interruptions.of(List.of(recorded), estate, WORDS, times, Locale.ENGLISH));
        Interruptions.ofTheirs(vocabulary);
        assertThat(vocabulary).doesNotContainKey("downtimes");
        return vocabulary.getOrDefault("interruptions", List.of());
    }

    private Map<String, String> named(String system) {
        return Map.of("system", system, "from", times.of(FROM, Locale.ENGLISH), "to", WORDS.unknown());
    }

    private static Entry down(long id, String system) {
        Map<String, Object> details = Map.of("downtime", id, "system", system, "from", FROM.toString());
        return new Entry(id, "downtime_recorded", "2026-0001", "downtime:" + id, "lead", FROM, FROM, details);
    }
}
