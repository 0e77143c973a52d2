package eu.vigie.escalation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which calls still matter: those with a duty that is open and has not been moved since. */
@Repository
class OpenCalls {

    private static final int AT_A_TIME = 500;

    private final JdbcClient jdbc;

    OpenCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean open(long call) {
        return !of(List.of(call)).isEmpty();
    }

    Set<Long> of(Collection<Long> calls) {
        var open = new HashSet<Long>();
        var all = List.copyOf(new HashSet<>(calls));
        for (int from = 0; from < all.size(); from += AT_A_TIME)
            open.addAll(some(all.subList(from, Math.min(all.size(), from + AT_A_TIME))));
        return open;
    }

    private List<Long> some(List<Long> calls) {
        return jdbc.sql("select c.id from rung_call c where c.id in (:calls) and exists (select 1 from rung r"
                        + " join obligation o on o.id = r.obligation and o.anchor_at = r.anchor_at"
                        + " where r.call_id = c.id and o.open_limit_at is not null)")
                .param("calls", calls)
                .query(Long.class)
                .list();
    }
}
