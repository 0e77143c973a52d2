package eu.vigie.assessment;

import eu.vigie.breach.Facts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The table of decisions: rows are added; approval, refusal and supersession are written once. */
@Component
class DecisionRows {

    private static final String STANDING_OR_WAITING = "refused_at is null and superseded_at is null";

    private final JdbcClient jdbc;

    DecisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A decision with what the rules recommended when it was taken, and what became of it. */
    record Recorded(
            Decision decision,
            String recommended,
            @Nullable Snapshot snapshot,
            DecisionOnRecord.@Nullable Refusal refusal,
            @Nullable Instant supersededAt) {

        /** As it was known at that instant; empty when it was not taken yet, or was refused or superseded by then. */
        Optional<Decision> asKnown(Instant at) {
            boolean gone = past(supersededAt, at) || refusal != null && past(refusal.at(), at);
            return gone || decision.decidedAt().isAfter(at) ? Optional.empty() : Optional.of(decision.asKnown(at));
        }

        private static boolean past(@Nullable Instant one, Instant at) {
            return one != null && !one.isAfter(at);
        }
    }

    long add(Verdict verdict, Facts facts, String breach, long factsVersion, String person, Instant at) {
        var keys = new GeneratedKeyHolder();
        var exemption = verdict.exemption();
        jdbc.sql("insert into assessment_decision (breach, facts_version, recommended, authority_required,"
                        + " persons_required, exemption, reason, decided_by, decided_at, second_person_needed,"
                        + " rules_digest, snapshot)"
                        + " values (:breach, :version, :recommended, :authority, :persons, :exemption, :reason,"
                        + " :person, :at, :second, :digest, :snapshot)")
                .param("breach", breach)
                .param("version", factsVersion)
                .param("recommended", verdict.recommended())
                .param("authority", verdict.authorityRequired())
                .param("persons", verdict.personsRequired())
                .param("exemption", exemption == null ? null : exemption.code())
                .param("reason", verdict.reason())
                .param("person", person)
                .param("at", utc(at))
                .param("second", verdict.secondPersonNeeded())
                .param("digest", verdict.assessment().rules().digest())
                .param("snapshot", new Snapshot(facts, verdict.assessment()).text())
                .update(keys, "id");
        return java.util.Objects.requireNonNull(keys.getKey()).longValue();
    }

    Optional<Recorded> latest(String breach) {
        return jdbc.sql("select * from assessment_decision where breach = :breach and " + STANDING_OR_WAITING
                        + " order by id desc fetch first 1 rows only")
                .param("breach", breach)
                .query((row, number) -> recorded(row))
                .optional();
    }

    /** The latest of each case, by the case. */
    Map<String, Decision> latest(Collection<String> breaches) {
        if (breaches.isEmpty()) return Map.of();
        return jdbc
                .sql("select * from assessment_decision where breach in (:breaches) and " + STANDING_OR_WAITING
                        + " order by id")
                .param("breaches", breaches)
                .query((row, number) -> decision(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Decision::breach, decision -> decision, (earlier, later) -> later));
    }

    /** Every decision on the case, oldest first. */
    List<Recorded> all(String breach) {
        return jdbc.sql("select * from assessment_decision where breach = :breach order by id")
                .param("breach", breach)
                .query((row, number) -> recorded(row))
                .list();
    }

    void approve(long id, String person, Instant at) {
        jdbc.sql("update assessment_decision set approved_by = :person, approved_at = :at where id = :id")
                .param("person", person)
                .param("at", utc(at))
                .param("id", id)
                .update();
    }

    void refuse(long id, String person, String reason, Instant at) {
        jdbc.sql("update assessment_decision set refused_by = :person, refused_at = :at, refusal_reason = :reason"
                        + " where id = :id")
                .param("person", person)
                .param("at", utc(at))
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    void supersede(String breach, Instant at) {
        jdbc.sql("update assessment_decision set superseded_at = :at where breach = :breach and " + STANDING_OR_WAITING)
                .param("at", utc(at))
                .param("breach", breach)
                .update();
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(
                decision(row),
                row.getString("recommended"),
                Snapshot.of(row.getString("snapshot")),
                refusal(row),
                instant(row, "superseded_at"));
    }

    private static DecisionOnRecord.@Nullable Refusal refusal(ResultSet row) throws SQLException {
        var at = instant(row, "refused_at");
        return at == null
                ? null
                : new DecisionOnRecord.Refusal(row.getString("refused_by"), at, row.getString("refusal_reason"));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        var exemption = row.getString("exemption");
        var approvedAt = instant(row, "approved_at");
        boolean second = row.getBoolean("second_person_needed");
        return new Decision(
                row.getLong("id"),
                row.getString("breach"),
                row.getLong("facts_version"),
                row.getBoolean("authority_required"),
                row.getBoolean("persons_required"),
                exemption == null ? null : Exemption.of(exemption),
                row.getString("reason"),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                second,
                row.getString("approved_by"),
                approvedAt,
                !second || approvedAt != null);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
