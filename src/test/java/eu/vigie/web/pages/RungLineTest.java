package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.vigie.escalation.Escalation.Rung;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What rang, as the case shows it. */
class RungLineTest {

    private static final Instant DUE = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void customersWhoRangTogetherShareALineAndOtherDutiesDoNot() {
        var owed = List.of(owed(1, Duty.CUSTOMERS), owed(2, Duty.CUSTOMERS), owed(3, Duty.AUTHORITY));
        var rung = List.of(rung(1, 50, DUE), rung(3, 50, DUE), rung(2, 50, DUE), rung(1, 75, DUE.plusSeconds(60)));
        assertThat(RungLine.of(rung, owed))
                .extracting(line -> line.duty() + " " + line.rung().percent() + " " + line.recipients())
                .containsExactly("CUSTOMERS 50 2", "AUTHORITY 50 1", "CUSTOMERS 75 1");
    }

    @Test
    void customersOfAnotherLimitHaveALineOfTheirOwn() {
        var owed = List.of(owed(1, Duty.CUSTOMERS), owed(2, Duty.CUSTOMERS));
        assertThat(RungLine.of(List.of(rung(1, 50, DUE), rung(2, 50, DUE.plusSeconds(1))), owed))
                .hasSize(2);
    }

    private static Obligation owed(long id, Duty duty) {
        Obligation owed = mock();
        when(owed.id()).thenReturn(id);
        when(owed.duty()).thenReturn(duty);
        return owed;
    }

    private static Rung rung(long obligation, int percent, Instant at) {
        return new Rung(1, obligation, percent, DUE, at, at, List.of("dpo"), false, List.of(), List.of());
    }
}
