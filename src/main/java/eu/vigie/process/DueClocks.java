package eu.vigie.process;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose clocks the engine is about to let ring. */
@Component
class DueClocks {

    private static final int AT_A_TIME = 200;

    private final JdbcClient database;

    DueClocks(JdbcClient database) {
        this.database = database;
    }

    /** The cases that have waited longest, some at a time. */
    Set<String> cases(Instant now) {
        return new LinkedHashSet<>(database.sql("select e.BUSINESS_KEY_ from ACT_RU_JOB j"
                        + " join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_"
                        + " where j.DUEDATE_ <= :now and j.PROCESS_DEF_KEY_ = 'deadline-clock'"
                        + " order by j.DUEDATE_, j.ID_ limit :most")
                .param("now", Timestamp.from(now))
                .param("most", AT_A_TIME)
                .query(String.class)
                .list());
    }
}
