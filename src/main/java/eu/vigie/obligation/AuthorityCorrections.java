package eu.vigie.obligation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which authorities are to be told where a person knew better; a later word on the same authority supersedes. */
@Repository
class AuthorityCorrections {

    private final JdbcClient jdbc;

    AuthorityCorrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest word on each authority of the case, in the order of their recording. */
    Map<String, Correction> of(String breach) {
        var latest = new LinkedHashMap<String, Correction>();
        jdbc.sql("select authority, competent, reason from obligation_authority where breach = :breach order by id")
                .param("breach", breach)
                .query((row, number) -> new Correction(row.getString(1), row.getBoolean(2), row.getString(3)))
                .list()
                .forEach(correction -> latest.put(correction.authority(), correction));
        return latest;
    }

    void add(String breach, Correction correction, String by, Instant at) {
        jdbc.sql("insert into obligation_authority (breach, authority, competent, reason, corrected_by, corrected_at)"
                        + " values (:breach, :authority, :competent, :reason, :by, :at)")
                .param("breach", breach)
                .param("authority", correction.authority())
                .param("competent", correction.competent())
                .param("reason", correction.reason())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    record Correction(String authority, boolean competent, String reason) {}
}
