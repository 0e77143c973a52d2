package eu.vigie.notice;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which steps were taken with which customers of a wave. */
@Component
class ReadingSteps {

    /** Whom a week of steps did not move is not moved by an eighth day. */
    private static final Duration PURSUED_FOR = Duration.ofDays(7);

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final NoticeTable notices;

    ReadingSteps(JdbcClient database, JdbcTemplate batches, NoticeTable notices) {
        this.database = database;
        this.batches = batches;
        this.notices = notices;
    }

    Set<String> taken(long notice, ReadingStep step) {
        return new HashSet<>(database.sql("select recipient from notice_reading_step where notice = ? and step = ?")
                .params(notice, step.name())
                .query(String.class)
                .list());
    }

    void take(long notice, ReadingStep step, Collection<String> customers) {
        var at = notices.now().atOffset(ZoneOffset.UTC);
        batches.batchUpdate(
                "insert into notice_reading_step (notice, recipient, step, taken_at) values (?, ?, ?, ?)",
                customers.stream()
                        .map(customer -> new Object[] {notice, customer, step.name(), at})
                        .toList());
    }

    /** Waves to customers of the last week that are not withdrawn. */
    List<Long> pursued() {
        return database.sql("select id from notice where kind in ('CUSTOMER', 'CONTROLLER') and released_at > ?"
                        + " and withdrawn_at is null order by id")
                .param(notices.now().minus(PURSUED_FOR).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list();
    }
}
