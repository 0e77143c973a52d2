package eu.vigie.process;

import java.sql.SQLException;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.TransactionSystemException;

/** Tells the trouble of two changes at the same moment, which a second try mends, from every other. */
final class LostRace {

    /** SQL state class 40: the database rolled back because of a deadlock or a conflict. */
    private static final String ROLLED_BACK = "40";

    /** The other held it for too long, as H2 and as PostgreSQL say it. */
    private static final Set<String> LOCK_TIMED_OUT = Set.of("HYT00", "55P03");

    /** The engine has no type for it: it found who waits for a message, and when it looked again another had gone on with it. */
    private static final String WAITS_NO_MORE = "does not have a subscription to a message event";

    /** Where the engine walks its executions. */
    private static final String TREE = "org.camunda.bpm.engine.impl.pvm.";

    private LostRace() {}

    /** True when the trouble or one of its causes is a lost race, or what a rollback that failed was for. */
    static boolean in(@Nullable Throwable trouble) {
        for (var each = trouble; each != null; each = each.getCause()) {
            if (isOne(each)) return true;
        }
        return false;
    }

    private static boolean isOne(Throwable trouble) {
        return trouble instanceof OptimisticLockingException
                || trouble instanceof ConcurrencyFailureException
                || trouble instanceof ProcessEngineException && waitsNoMore(String.valueOf(trouble.getMessage()))
                || trouble instanceof TransactionSystemException undone && in(undone.getApplicationException())
                || trouble instanceof SQLException sql && isOne(String.valueOf(sql.getSQLState()));
    }

    /**
     * True when the engine met a hole in its tree of executions. It reads the tree piece by piece, and what another transaction
     * changes in between is missing; no type says so. It might be a fault as well: whoever tries again must count.
     */
    static boolean torn(@Nullable Throwable trouble) {
        for (var each = trouble; each != null; each = each.getCause()) {
            if (each instanceof NullPointerException && each.getStackTrace().length > 0)
                return each.getStackTrace()[0].getClassName().startsWith(TREE);
        }
        return false;
    }

    private static boolean waitsNoMore(String said) {
        return said.contains(WAITS_NO_MORE);
    }

    private static boolean isOne(String state) {
        return state.startsWith(ROLLED_BACK) || LOCK_TIMED_OUT.contains(state);
    }
}
