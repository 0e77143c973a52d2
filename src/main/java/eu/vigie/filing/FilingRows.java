package eu.vigie.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Filings as they stand. */
@Repository
class FilingRows {

    /**
     * A row with what only this room needs of it.
     *
     * @param answers as they were frozen; null before
     * @param worded officers' own answers, by field
     * @param receipts pieces of evidence that are receipts of what was filed in the case
     * @param earlierReference the authority's reference of the filing that this one supersedes
     */
    record Row(
            Filing filing,
            @Nullable String answers,
            Map<Integer, Worded> worded,
            Set<Long> receipts,
            @Nullable String earlierReference) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String SELECT =
            "select f.*, s.form, s.obligation from filing f left join smaller_form s on s.filing = f.id";

    /** The case is looked up by its key for the rows of one part: the rest is never read. */
    private static final String REAL =
            " and (select c.exercise from breach_case c where c.reference = f.breach) = false";

    private static final String WHOLE = """
            select f.*, s.form, s.obligation,
                (select json_arrayagg(json_object('field' value w.field, 'answer' value w.answer, 'basis' value w.basis,
                        'by' value w.worded_by, 'at' value extract(epoch from w.worded_at)))
                    from filing_wording w where w.filing = f.id) as worded,
                (select json_arrayagg(r.receipt_evidence) from filing r where r.breach = f.breach) as receipts,
                (select p.authority_reference from filing p where p.id = f.supersedes) as earlier_reference
            from filing f left join smaller_form s on s.filing = f.id
            where f.id = :id
            """;

    private final JdbcClient jdbc;

    FilingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    Optional<Row> find(long id) {
        return jdbc.sql(WHOLE)
                .param("id", id)
                .query((rs, n) -> new Row(
                        filing(rs),
                        rs.getString("answers"),
                        FieldWordings.read(rs.getString("worded")),
                        receipts(rs),
                        rs.getString("earlier_reference")))
                .optional();
    }

    /** Those, in any order; one that is not there is left out. */
    @Transactional(readOnly = true)
    List<Filing> all(Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql(SELECT + " where id in (:ids)")
                .param("ids", ids)
                .query((rs, n) -> filing(rs))
                .list();
    }

    /** Submitted ones of real cases after that id, oldest first: no authority has what an exercise files. */
    List<Filing> submitted(long after, int limit) {
        return jdbc.sql(SELECT + " where id > :after and submitted_at is not null" + REAL + " order by id fetch first "
                        + limit + " rows only")
                .param("after", after)
                .query((rs, n) -> filing(rs))
                .list();
    }

    /** On the authority's form. */
    @Transactional(readOnly = true)
    List<Filing> of(String breach) {
        return jdbc.sql(SELECT + " where breach = :breach and obligation is null order by id")
                .param("breach", breach)
                .query((rs, n) -> filing(rs))
                .list();
    }

    /** On the authority's form, of all these cases, oldest first. */
    List<Filing> of(Collection<String> breaches) {
        if (breaches.isEmpty()) return List.of();
        return jdbc.sql(SELECT + " where breach in (:breaches) and obligation is null order by id")
                .param("breaches", breaches)
                .query((rs, n) -> filing(rs))
                .list();
    }

    /** On any form, oldest first. */
    List<Filing> onAnyForm(String breach) {
        return jdbc.sql(SELECT + " where breach = :breach order by id")
                .param("breach", breach)
                .query((rs, n) -> filing(rs))
                .list();
    }

    /** On smaller forms, oldest first. */
    List<Filing> smaller(String breach) {
        return jdbc.sql(SELECT + " where breach = :breach and obligation is not null order by id")
                .param("breach", breach)
                .query((rs, n) -> filing(rs))
                .list();
    }

    /** On a smaller form, for that duty. */
    List<Filing> serving(long obligation) {
        return jdbc.sql(SELECT + " where obligation = :obligation order by id")
                .param("obligation", obligation)
                .query((rs, n) -> filing(rs))
                .list();
    }

    private static Set<Long> receipts(ResultSet rs) throws SQLException {
        String all = rs.getString("receipts");
        return all == null ? Set.of() : Set.copyOf(List.of(JSON.readValue(all, Long[].class)));
    }

    private static Filing filing(ResultSet rs) throws SQLException {
        return new Filing(
                rs.getLong("id"),
                rs.getString("breach"),
                rs.getString("authority"),
                rs.getString("type"),
                rs.getString("subtype"),
                state(rs),
                rs.getString("drafted_by"),
                instant(rs, "drafted_at"),
                rs.getString("approved_by"),
                instant(rs, "approved_at"),
                instant(rs, "submitted_at"),
                rs.getString("authority_reference"),
                rs.getString("late_reason"),
                rs.getBoolean("before_approval"),
                rs.getString("digest"),
                rs.getObject("supersedes", Long.class),
                rs.getObject("receipt_evidence", Long.class),
                Objects.requireNonNullElse(rs.getString("form"), Forms.AUTHORITY),
                rs.getObject("obligation", Long.class));
    }

    private static FilingState state(ResultSet rs) throws SQLException {
        if (rs.getObject("withdrawn_at") != null) {
            return FilingState.WITHDRAWN;
        }
        if (rs.getObject("submitted_at") != null) {
            return FilingState.SUBMITTED;
        }
        return rs.getObject("approved_at") == null ? FilingState.DRAFT : FilingState.APPROVED;
    }

    static String word(FilingState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime found = rs.getObject(column, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }
}
