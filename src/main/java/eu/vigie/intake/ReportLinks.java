package eu.vigie.intake;

import static java.time.ZoneOffset.UTC;

import eu.vigie.actor.Actor;
import eu.vigie.identity.Secrets;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.NeededText;
import eu.vigie.refusal.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The links, each on the trail when it is made and revoked. */
@Component
@Transactional
public class ReportLinks {

    public static final int LONGEST_DAYS = 400;

    private static final int SECRET_BYTES = 24;
    private static final int LONGEST_LABEL = 120;

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportLinks(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** Newest first, at most a hundred. */
    @Transactional(readOnly = true)
    public List<ReportLink> all() {
        return database.sql("select * from report_link order by id desc fetch first 100 rows only")
                .query(ReportLinks::read)
                .list();
    }

    /** Makes a link for so many days and answers its secret, once. Refuses, naming each field, what is missing or too long. */
    public Made make(@Nullable Audience audience, @Nullable String label, @Nullable Integer days, Actor actor) {
        String called = label == null ? "" : label.strip();
        check(audience, called, days);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String secret = Secrets.random(SECRET_BYTES);
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("insert into report_link (digest, audience, label, created_by, created_at, expires_at, reports)"
                        + " values (:digest, :audience, :label, :person, :now, :expires, 0)")
                .param("digest", Secrets.digest(secret))
                .param("audience", Objects.requireNonNull(audience).code())
                .param("label", called)
                .param("person", actor.name())
                .param("now", now.atOffset(UTC))
                .param(
                        "expires",
                        now.plus(Duration.ofDays(Objects.requireNonNull(days))).atOffset(UTC))
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        events.publishEvent(new ReportLinkChanged(true, id, audience.code(), called, actor, now));
        return new Made(id, secret);
    }

    /** A new link and its secret. */
    public record Made(long id, String secret) {}

    /** It takes nothing any more; a second time changes nothing. */
    public void revoke(long id, Actor actor) {
        var link = database.sql("select * from report_link where id = ?")
                .param(id)
                .query(ReportLinks::read)
                .optional()
                .orElseThrow(() -> new NotFound("report-link", String.valueOf(id)));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int revoked = database.sql("update report_link set revoked_at = ? where id = ? and revoked_at is null")
                .params(now.atOffset(UTC), id)
                .update();
        if (revoked == 1)
            events.publishEvent(new ReportLinkChanged(false, id, link.audience().code(), link.label(), actor, now));
    }

    /** The link of that secret if it takes reports; whether there never was one or it has expired is not told. */
    @Transactional(readOnly = true)
    public Optional<ReportLink> open(String secret) {
        return database.sql("select * from report_link where digest = ?")
                .param(Secrets.digest(secret))
                .query(ReportLinks::read)
                .optional()
                .filter(link -> link.open(clock.instant()));
    }

    void count(long id) {
        database.sql("update report_link set reports = reports + 1 where id = ?")
                .param(id)
                .update();
    }

    private static void check(@Nullable Audience audience, String label, @Nullable Integer days) {
        List<Fault> faults = new ArrayList<>();
        if (audience == null) faults.add(Fault.of("reporters", "missing"));
        NeededText.line("label", label, LONGEST_LABEL).ifPresent(faults::add);
        if (days == null || days < 1 || days > LONGEST_DAYS)
            faults.add(Fault.of("days", "report-link-days", LONGEST_DAYS));
        if (!faults.isEmpty()) throw new InvalidInput(faults);
    }

    private static ReportLink read(ResultSet row, int number) throws SQLException {
        return new ReportLink(
                row.getLong("id"),
                Audience.valueOf(row.getString("audience").toUpperCase(Locale.ROOT)),
                row.getString("label"),
                row.getString("created_by"),
                Objects.requireNonNull(instant(row, "created_at")),
                Objects.requireNonNull(instant(row, "expires_at")),
                instant(row, "revoked_at"),
                row.getLong("reports"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
