package eu.vigie.overview;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases by walks along indexes, whatever their number. */
@Component
@Transactional(readOnly = true)
class StoredCaseload implements Caseload {

    private final JdbcClient jdbc;
    private final ByLimit byLimit;
    private final Unclocked unclocked;
    private final Map<CaseOrder, Walk> others;
    private final Clock clock;

    StoredCaseload(
            JdbcClient jdbc,
            ByLimit byLimit,
            Unclocked unclocked,
            ByNumber byNumber,
            ByDetection byDetection,
            ByPersons byPersons,
            Clock clock) {
        this.jdbc = jdbc;
        this.byLimit = byLimit;
        this.unclocked = unclocked;
        this.others =
                Map.of(CaseOrder.REFERENCE, byNumber, CaseOrder.DETECTED, byDetection, CaseOrder.PERSONS, byPersons);
        this.clock = clock;
    }

    @Override
    public CasePart part(CaseFilter filter, CaseOrder order, @Nullable String after, int limit) {
        Walk walk = others.get(order);
        List<Walk.Found> found =
                walk == null ? byLimit(filter, after, limit + 1) : walk.next(filter, after, clock.instant(), limit + 1);
        List<Walk.Found> part = found.stream().limit(limit).toList();
        String next = found.size() > limit ? part.get(limit - 1).place() : null;
        return new CasePart(part.stream().map(Walk.Found::reference).toList(), next);
    }

    /** First those whose clocks run, then the others; a case that leaves one for the other is where it is now. */
    private List<Walk.Found> byLimit(CaseFilter filter, @Nullable String after, int limit) {
        Instant now = clock.instant();
        List<Walk.Found> found = new ArrayList<>();
        if (!unclocked.knows(after)) found.addAll(byLimit.next(filter, after, now, limit));
        if (found.size() < limit && filter.within() == null)
            found.addAll(unclocked.next(filter, after, now, limit - found.size()));
        return found;
    }

    @Override
    public <K> Map<K, Count> counts(Map<K, CaseFilter> filters) {
        return new Counts(jdbc, clock.instant()).of(filters);
    }

    /** One look for each person: to find the different ones among the steps would read every step. */
    @Override
    public List<String> owners(int limit) {
        return jdbc.sql("select p.name from person p where exists"
                        + " (select 1 from act_ru_task t where t.assignee_ = p.name) order by p.name limit :most")
                .param("most", limit)
                .query(String.class)
                .list();
    }

    @Override
    public List<String> heldBy(String person) {
        return jdbc.sql(Conditions.HELD.formatted(""))
                .param("owner", person)
                .query(String.class)
                .list();
    }
}
