package eu.vigie.overview;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    public <K> Map<K, Integer> counts(Map<K, CaseFilter> filters) {
        Map<String, Object> parameters = new HashMap<>();
        List<K> keys = List.copyOf(filters.keySet());
        List<String> each = new ArrayList<>();
        filters.forEach((key, filter) -> each.add("select " + each.size() + ", count(*) from (select 1 as one from "
                + counted(filter, String.valueOf(each.size()), parameters) + " limit " + MOST_COUNTED + ") counted"));
        Map<K, Integer> counts = new LinkedHashMap<>();
        jdbc.sql(String.join(" union all ", each)).params(parameters).query(row -> {
            counts.put(keys.get(row.getInt(1)), row.getInt(2));
        });
        return counts;
    }

    private String counted(CaseFilter filter, String mark, Map<String, Object> parameters) {
        return filter.within() == null
                ? "breach_case c where 1 = 1" + new Conditions(parameters, mark).ofCase(filter)
                : "obligation o where 1 = 1" + ByLimit.asked(filter, clock.instant(), parameters, mark);
    }

    @Override
    public List<String> owners(int limit) {
        return jdbc.sql("select distinct assignee_ from act_ru_task where assignee_ is not null order by assignee_"
                        + " limit :most")
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
