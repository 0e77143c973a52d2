package eu.vigie.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.vigie.escalation.Escalation;
import eu.vigie.filing.FieldEntry;
import eu.vigie.filing.FieldLedger;
import eu.vigie.filing.Filing;
import eu.vigie.filing.FilingState;
import eu.vigie.filing.Filings;
import eu.vigie.obligation.Obligations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Fields that a drill left open: of the latest form of each authority, and of each duty with a form of its own. */
class ScoringTest {

    private static final String CASE = "2026-0001";
    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

    private final Filings filings = mock(Filings.class);
    private final FieldLedger fields = mock(FieldLedger.class);

    @Test
    void theLatestFormOfEachCounts() {
        filed(
                form(1, "CNIL", "incomplete"),
                form(2, "BE-APD", "incomplete"),
                smaller(3, 7),
                form(4, "CNIL", "complete"));
        owes(1, 10);
        owes(2, 20);
        owes(3, 1);
        owes(4, 30);
        assertThat(open()).containsExactlyInAnyOrder(30, 20, 1);
    }

    @Test
    void whatTakesBackAndWhatWasNeverFiledCountNot() {
        filed(
                form(1, "CNIL", "incomplete"),
                form(2, "CNIL", "withdraw"),
                filing(3, "BE-APD", null, "incomplete", FilingState.WITHDRAWN));
        owes(1, 10);
        owes(2, 20);
        owes(3, 30);
        assertThat(open()).containsExactly(10);
    }

    @Test
    void aFieldThatTwoAuthoritiesAskForIsOpenOnce() {
        filed(form(1, "CNIL", "incomplete"), form(2, "BE-APD", "incomplete"));
        owes(1, 10, 11);
        owes(2, 10);
        assertThat(open()).containsExactly(10, 11);
    }

    private void filed(Filing... oldestFirst) {
        List<Filing> all = List.of(oldestFirst);
        when(filings.onAnyForm(CASE)).thenReturn(all);
        when(filings.of(CASE))
                .thenReturn(all.stream().filter(one -> !one.small()).toList());
    }

    private void owes(long filing, int... numbers) {
        List<FieldEntry> owed = new ArrayList<>();
        for (int number : numbers) owed.add(field(number));
        when(fields.open(filing, "complete", Locale.ENGLISH)).thenReturn(owed);
    }

    private static FieldEntry field(int number) {
        FieldEntry field = mock();
        when(field.number()).thenReturn(number);
        when(field.title()).thenReturn("Field " + number);
        return field;
    }

    private List<Integer> open() {
        StepsTaken steps = mock(StepsTaken.class);
        when(steps.of(any(), any())).thenReturn(new StepsTaken.Taken(List.of(), List.of()));
        Scoring scoring = new Scoring(
                mock(Obligations.class), mock(Escalation.class), filings, fields, mock(InjectTable.class), steps);
        return scoring.of(drill(), START.plusSeconds(60)).openFields().stream()
                .map(Scorecard.OpenField::number)
                .toList();
    }

    private static Drill drill() {
        return new Drill(CASE, "Drill", "lost-laptop", Locale.ENGLISH, 1, START, "officer", null, null, List.of());
    }

    private static Filing form(long id, String authority, String subtype) {
        return filing(id, authority, null, subtype, FilingState.SUBMITTED);
    }

    private static Filing smaller(long id, long obligation) {
        return filing(id, "CNIL", obligation, "complete", FilingState.DRAFT);
    }

    private static Filing filing(
            long id, String authority, @Nullable Long obligation, String subtype, FilingState state) {
        return new Filing(
                id,
                CASE,
                authority,
                "new",
                subtype,
                state,
                "officer",
                START,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                obligation == null ? "authority" : "smaller",
                obligation);
    }
}
