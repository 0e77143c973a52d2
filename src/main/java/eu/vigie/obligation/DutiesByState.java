package eu.vigie.obligation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many duties of real cases are in each state, as gauges; the database counts when somebody asks. */
@Component
class DutiesByState implements MeterBinder {

    private static final String ALIVE = "withdrawn_at is null and ";
    private static final String RUNNING = ALIVE + "met_at is null and ";

    /** The same derivation as {@link Row#state()}, for counting without reading rows. */
    private static final Map<ObligationState, String> WHERE = Map.of(
            ObligationState.WITHDRAWN, "withdrawn_at is not null",
            ObligationState.MET, ALIVE + "met_at is not null",
            ObligationState.NOT_REQUIRED, RUNNING + "decided_required = false",
            ObligationState.REQUIRED,
                    RUNNING + "(decided_required = true or decided_required is null and presumed_required = true)",
            ObligationState.UNDECIDED, RUNNING + "decided_required is null and presumed_required = false");

    /** Nobody owes what a drill rehearses. Exercises are few: they are read once, and no case per duty. */
    private static final String REAL = " and breach not in (select reference from breach_case where exercise = true)";

    private final JdbcClient database;

    DutiesByState(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var state : ObligationState.values()) {
            Gauge.builder("vigie.obligations", () -> count(state))
                    .tag("state", state.code())
                    .description("Duties of real cases in this state")
                    .register(registry);
        }
    }

    long count(ObligationState state) {
        return database.sql("select count(*) from obligation where " + WHERE.get(state) + REAL)
                .query(Long.class)
                .single();
    }
}
