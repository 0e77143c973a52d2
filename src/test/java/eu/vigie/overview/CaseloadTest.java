package eu.vigie.overview;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.obligation.Board;
import eu.vigie.story.Story;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All cases in any order, and how many a filter finds. */
@OnPostgresqlToo
class CaseloadTest extends Story {

    @Autowired
    private Caseload caseload;

    @Autowired
    private Board board;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = "mark" + UUID.randomUUID().toString().substring(0, 8);

    @ParameterizedTest
    @EnumSource
    void everyOrderShowsEachCaseOnceThoughAllTieAndOneChanges(CaseOrder order) {
        List<String> cases = IntStream.range(0, 5).mapToObj(n -> titled(mark)).toList();
        CaseFilter filter = new CaseFilter(null, null, null, null, null, mark, null);
        List<String> shown = new ArrayList<>();
        String place = null;
        do {
            var part = caseload.part(filter, order, place, 2);
            if (place == null) notABreach(part.references().get(1));
            shown.addAll(part.references());
            place = part.next();
        } while (place != null);
        assertThat(shown)
                .as("those that nobody changed")
                .filteredOn(one -> !one.equals(shown.get(1)))
                .doesNotHaveDuplicates();
        assertThat(shown).containsAll(cases);
    }

    @Test
    void aRegimeIsCountedWhileSomethingIsOwedUnderIt() {
        String one = titled(mark);
        String other = titled(mark);
        Map<String, CaseFilter> underRegimes = underRegimes();
        assertThat(counted(underRegimes)).containsEntry("GDPR-33-1", 2).isEqualTo(shown(underRegimes));
        notABreach(one);
        assertThat(counted(underRegimes)).containsEntry("GDPR-33-1", 1).isEqualTo(shown(underRegimes));
        notABreach(other);
        assertThat(counted(underRegimes)).doesNotContainKey("GDPR-33-1").isEqualTo(shown(underRegimes));
    }

    /** Whatever the stories before this one did to their cases. */
    @Test
    void theOutlineOfEveryCaseNamesTheRegimesOfItsDuties() {
        notABreach(titled(mark));
        assertThat(jdbc.sql(
                                "select l.breach from case_outline l where l.regimes <> coalesce((select string_agg(distinct o.regime, ' ')"
                                        + " from obligation o where o.breach = l.breach and o.withdrawn_at is null), '')")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    private Map<String, CaseFilter> underRegimes() {
        return board.regimes().stream()
                .collect(toMap(one -> one, one -> new CaseFilter(null, null, one, null, null, mark, null)));
    }

    /** Those of which any was found. */
    private Map<String, Integer> counted(Map<String, CaseFilter> filters) {
        return caseload.counts(filters).entrySet().stream()
                .filter(one -> one.getValue().found() > 0)
                .collect(toMap(Map.Entry::getKey, one -> one.getValue().found()));
    }

    private Map<String, Integer> shown(Map<String, CaseFilter> filters) {
        Map<String, Integer> shown = new HashMap<>();
        filters.forEach((regime, filter) -> shown.put(
                regime,
                caseload.part(filter, CaseOrder.REFERENCE, null, 25)
                        .references()
                        .size()));
        shown.values().removeIf(number -> number == 0);
        return shown;
    }

    /** Moves it in every order: no people are concerned, no clock runs. */
    private void notABreach(String breach) {
        complete(officer, breach, "triage", Map.of("outcome", "not_a_breach", "reason", "A test."));
        complete(approver, breach, "approve_decision", Map.of("approved", true));
    }
}
