package eu.vigie.drill;

import static java.time.ZoneOffset.UTC;

import eu.vigie.actor.Actor;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which drills start by themselves, and when. */
@Component
@Transactional
public class DrillPlans {

    /** A plan comes again after a year at the latest. */
    public static final int MOST_DAYS = 366;

    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final DrillCheck check;
    private final Scenarios scenarios;
    private final Clock clock;

    DrillPlans(JdbcClient jdbc, DrillCheck check, Scenarios scenarios, Clock clock) {
        this.jdbc = jdbc;
        this.check = check;
        this.scenarios = scenarios;
        this.clock = clock;
    }

    /** Puts one on the plan. Refuses what could not be started now, a time that has passed, and an interval beyond a year. */
    public void add(NewDrill drill, Instant first, @Nullable Integer everyDays, Actor actor) {
        check.participants(drill);
        check.knownSystems(drill);
        scenarios.find(drill.scenario(), drill.language());
        if (drill.speed() < 1 || drill.speed() > Drill.HIGHEST_SPEED)
            throw new InvalidInput(Fault.of("speed", "speed", Drill.HIGHEST_SPEED));
        if (!first.isAfter(clock.instant())) throw new InvalidInput(Fault.of("nextAt", "drill-next-past"));
        if (everyDays != null && (everyDays < 1 || everyDays > MOST_DAYS))
            throw new InvalidInput(Fault.of("everyDays", "drill-interval", MOST_DAYS));
        if (all().size() >= MOST) throw new InvalidInput(Fault.of("scenario", "drill-schedules", MOST));
        jdbc.sql("insert into drill_plan (scenario, speed, language, announced, participants, systems, every_days,"
                        + " first_at, next_at, created_by) values (:scenario, :speed, :language, :announced,"
                        + " :participants, :systems, :days, :next, :next, :by)")
                .param("scenario", drill.scenario())
                .param("speed", drill.speed())
                .param("language", DrillWords.language(drill.language()).toLanguageTag())
                .param("announced", drill.announced())
                .param("participants", String.join("\n", drill.participants()))
                .param("systems", String.join("\n", new LinkedHashSet<>(drill.systems())))
                .param("days", everyDays)
                .param("next", first.truncatedTo(ChronoUnit.MICROS).atOffset(UTC))
                .param("by", actor.name())
                .update();
    }

    /** By their next time; those that do not come any more last. */
    @Transactional(readOnly = true)
    public List<DrillPlan> all() {
        return jdbc.sql("select * from drill_plan order by case when next_at is null then 1 else 0 end, next_at, id")
                .query(DrillPlans::plan)
                .list();
    }

    /** Takes it off the plan; what it started stays. */
    public void remove(long id) {
        if (jdbc.sql("delete from drill_plan where id = :id").param("id", id).update() == 0)
            throw new NotFound("plan", String.valueOf(id));
    }

    List<Long> due(Instant now) {
        return jdbc.sql("select id from drill_plan where next_at >= :ever and next_at <= :now order by next_at, id")
                .param("ever", Instant.EPOCH.atOffset(UTC))
                .param("now", now.atOffset(UTC))
                .query(Long.class)
                .list();
    }

    /** Holds it until the transaction ends, if it is still due and nobody else does. */
    Optional<DrillPlan> hold(long id, Instant now) {
        return jdbc.sql("select * from drill_plan where id = :id and next_at <= :now for update skip locked")
                .param("id", id)
                .param("now", now.atOffset(UTC))
                .query(DrillPlans::plan)
                .optional();
    }

    void next(long id, @Nullable Instant next, @Nullable String breach, @Nullable String refused) {
        jdbc.sql("update drill_plan set next_at = :next, last_breach = coalesce(:breach, last_breach),"
                        + " last_refused = :refused where id = :id")
                .param("next", next == null ? null : next.atOffset(UTC))
                .param("breach", breach)
                .param("refused", refused)
                .param("id", id)
                .update();
    }

    private static DrillPlan plan(ResultSet row, int number) throws SQLException {
        NewDrill drill = new NewDrill(
                row.getString("scenario"),
                List.of(row.getString("participants").split("\n")),
                row.getInt("speed"),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("systems").lines().toList(),
                row.getBoolean("announced"));
        int days = row.getInt("every_days");
        return new DrillPlan(
                row.getLong("id"),
                drill,
                days == 0 ? null : days,
                DrillTable.maybe(row, "first_at"),
                DrillTable.maybe(row, "next_at"),
                row.getString("created_by"),
                row.getString("last_breach"),
                row.getString("last_refused"));
    }
}
