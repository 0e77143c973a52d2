package eu.vigie.delivery;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes all of an owner's rows that are in certain states. */
@Component
class WholeWave {

    private static final Set<DeliveryState> FAILED =
            Set.of(DeliveryState.TEMPORARY_FAILURE, DeliveryState.PERMANENT_FAILURE);

    private static final Set<DeliveryState> NOT_GONE =
            Set.of(DeliveryState.QUEUED, DeliveryState.TEMPORARY_FAILURE, DeliveryState.PERMANENT_FAILURE);

    private final JdbcClient database;
    private final Tally tally;

    WholeWave(JdbcClient database, Tally tally) {
        this.database = database;
        this.tally = tally;
    }

    /** Back in the queue; as long again of attempts begins, since the limit counts from {@code queued_at}. Answers how many; refuses what did not fail. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int again(String owner, Set<DeliveryState> from, Instant now) {
        from.stream().filter(state -> !FAILED.contains(state)).findFirst().ifPresent(state -> {
            throw new NotRetriable(state);
        });
        return move(
                owner,
                from,
                DeliveryState.QUEUED,
                "queued_at = :now, next_attempt_at = :now where address <> '' and",
                Map.of("now", Sql.at(now)));
    }

    /** Not sent any more, as far as they have not gone; answers how many. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int suppress(String owner, String reason, Instant now) {
        return move(
                owner,
                NOT_GONE,
                DeliveryState.SUPPRESSED,
                "last_reply = :reason, next_attempt_at = null where",
                Map.of("now", Sql.at(now), "reason", reason.substring(0, Math.min(reason.length(), 1000))));
    }

    /** State by state, so that it is known how many left each. */
    private int move(
            String owner, Set<DeliveryState> from, DeliveryState to, String assignments, Map<String, Object> values) {
        Moves moves = new Moves();
        int all = 0;
        for (DeliveryState state : from) {
            int moved = database.sql("update delivery set state = :to, updated_at = :now, " + assignments
                            + " owner = :owner and state = :from")
                    .params(values)
                    .param("to", to.name())
                    .param("owner", owner)
                    .param("from", state.name())
                    .update();
            moves.moved(owner, state, to, moved);
            all += moved;
        }
        tally.record(moves);
        return all;
    }
}
