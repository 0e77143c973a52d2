package eu.vigie.obligation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who is affected, and which authorities are to be told, where a person knew better; a later word on the same one supersedes. */
@Repository
class Corrections {

    private static final String ALL = """
            select 'customer' as sort, id, customer as whom, affected as counts, reason
            from obligation_correction where breach = :breach
            union all
            select 'authority', id, authority, competent, reason from obligation_authority where breach = :breach
            order by id
            """;

    /** The latest word on each customer and on each authority of a case, in the order of their recording. */
    record OfCase(Map<String, Correction> customers, Map<String, Correction> authorities) {}

    /**
     * A word of a person.
     *
     * @param whom the customer's id, or the authority's code
     * @param counts whether it is affected, or competent
     */
    record Correction(String whom, boolean counts, String reason) {}

    private final JdbcClient jdbc;

    Corrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    OfCase of(String breach) {
        var known = new OfCase(new LinkedHashMap<>(), new LinkedHashMap<>());
        jdbc.sql(ALL).param("breach", breach).query(row -> {
            var one = new Correction(row.getString("whom"), row.getBoolean("counts"), row.getString("reason"));
            (row.getString("sort").equals("customer") ? known.customers() : known.authorities()).put(one.whom(), one);
        });
        return known;
    }

    void addCustomer(String breach, Correction correction, String by, Instant at) {
        add("obligation_correction (breach, customer, affected,", breach, correction, by, at);
    }

    void addAuthority(String breach, Correction correction, String by, Instant at) {
        add("obligation_authority (breach, authority, competent,", breach, correction, by, at);
    }

    private void add(String table, String breach, Correction correction, String by, Instant at) {
        jdbc.sql("insert into " + table + " reason, corrected_by, corrected_at)"
                        + " values (:breach, :whom, :counts, :reason, :by, :at)")
                .param("breach", breach)
                .param("whom", correction.whom())
                .param("counts", correction.counts())
                .param("reason", correction.reason())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
