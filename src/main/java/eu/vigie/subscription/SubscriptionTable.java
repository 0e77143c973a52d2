package eu.vigie.subscription;

import eu.vigie.refusal.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the subscriptions and of what each wants to hear. */
@Repository
class SubscriptionTable {

    private final JdbcClient database;

    SubscriptionTable(JdbcClient database) {
        this.database = database;
    }

    /** What a secret follows from; {@code saltBefore} is that of the one before, null when there is none. */
    record Salts(
            String salt,
            String digest,
            @Nullable String saltBefore,
            @Nullable Instant exchangedAt) {}

    /** Where those that may be told something now listen, and how often in a row they took nothing. */
    record Listener(String name, String url, int failures) {}

    List<Subscription> all() {
        var told = new HashMap<String, List<String>>();
        database.sql("select subscription, occasion from subscription_occasion order by occasion")
                .query(row -> {
                    told.computeIfAbsent(row.getString(1), name -> new ArrayList<>())
                            .add(row.getString(2));
                });
        return database.sql("select * from subscription order by name").query(SubscriptionTable::read).list().stream()
                .map(one -> one.of(told.getOrDefault(one.name(), List.of())))
                .toList();
    }

    Optional<Subscription> find(String name) {
        return read(name, "");
    }

    /** Locks, then reads. */
    Subscription lock(String name) {
        return read(name, " for update").orElseThrow(() -> new NotFound("subscription", name));
    }

    private Optional<Subscription> read(String name, String locking) {
        return database.sql("select * from subscription where name = ?" + locking)
                .param(name)
                .query(SubscriptionTable::read)
                .optional()
                .map(one -> one.of(occasions(name)));
    }

    private List<String> occasions(String name) {
        return database.sql("select occasion from subscription_occasion where subscription = ? order by occasion")
                .param(name)
                .query(String.class)
                .list();
    }

    void insert(Subscription made, String salt, String digest) {
        database.sql("insert into subscription (name, about, url, salt, digest, closed, created_at, failures)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 0)")
                .params(made.name(), made.about(), made.url(), salt, digest, made.closed())
                .param(Columns.utc(made.createdAt()))
                .update();
        tell(made);
    }

    void update(Subscription changed) {
        database.sql("update subscription set about = ?, url = ?, closed = ? where name = ?")
                .params(changed.about(), changed.url(), changed.closed(), changed.name())
                .update();
        database.sql("delete from subscription_occasion where subscription = ?")
                .param(changed.name())
                .update();
        tell(changed);
    }

    private void tell(Subscription of) {
        of.occasions().forEach(occasion -> database.sql(
                        "insert into subscription_occasion (subscription, occasion) values (?, ?)")
                .params(of.name(), occasion)
                .update());
    }

    Salts salts(String name) {
        return database.sql("select salt, digest, salt_before, exchanged_at from subscription where name = ?")
                .param(name)
                .query((row, number) -> new Salts(
                        row.getString(1), row.getString(2), row.getString(3), Columns.maybe(row, "exchanged_at")))
                .single();
    }

    void exchange(String name, String salt, String digest, Instant now) {
        database.sql(
                        "update subscription set salt_before = salt, salt = ?, digest = ?, exchanged_at = ? where name = ?")
                .params(salt, digest, Columns.utc(now), name)
                .update();
    }

    /** The names of those that want to hear of it. One that is paused hears of it later. */
    List<String> wanting(String occasion) {
        return database.sql("select s.name from subscription s join subscription_occasion o on o.subscription = s.name"
                        + " where o.occasion = ? and s.closed = false order by s.name")
                .param(occasion)
                .query(String.class)
                .list();
    }

    List<Listener> listening(Instant now) {
        return database.sql("select name, url, failures from subscription where closed = false and paused_at is null"
                        + " and (resume_at is null or resume_at <= ?) order by name")
                .param(Columns.utc(now))
                .query((row, number) -> new Listener(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
    }

    List<String> paused() {
        return database.sql(
                        "select name from subscription where paused_at is not null and closed = false order by name")
                .query(String.class)
                .list();
    }

    void well(String name, String answer, Instant now) {
        database.sql("update subscription set failing_since = null, failures = 0, resume_at = null, last_answer = ?,"
                        + " last_answer_at = ? where name = ?")
                .params(answer, Columns.utc(now), name)
                .update();
    }

    void failing(String name, String answer, Instant resume, Instant now) {
        database.sql("update subscription set failing_since = coalesce(failing_since, ?), failures = failures + 1,"
                        + " resume_at = ?, last_answer = ?, last_answer_at = ? where name = ?")
                .params(Columns.utc(now), Columns.utc(resume), answer, Columns.utc(now), name)
                .update();
    }

    /** True when it was not paused before. */
    boolean pause(String name, Instant now) {
        return database.sql("update subscription set paused_at = ? where name = ? and paused_at is null")
                        .params(Columns.utc(now), name)
                        .update()
                == 1;
    }

    void resume(String name, Instant now) {
        database.sql("update subscription set paused_at = null, failing_since = null, failures = 0, resume_at = null,"
                        + " resumed_at = ? where name = ?")
                .params(Columns.utc(now), name)
                .update();
    }

    /** When it was resumed last; empty where it never was. */
    Optional<Instant> resumed(String name) {
        return database.sql("select resumed_at from subscription where name = ? and resumed_at is not null")
                .param(name)
                .query((row, number) -> Columns.instant(row, "resumed_at"))
                .optional();
    }

    private static Subscription read(ResultSet row, int number) throws SQLException {
        return new Subscription(
                row.getString("name"),
                row.getString("about"),
                row.getString("url"),
                List.of(),
                row.getBoolean("closed"),
                Columns.instant(row, "created_at"),
                Columns.maybe(row, "failing_since"),
                Columns.maybe(row, "paused_at"),
                row.getString("last_answer"),
                Columns.maybe(row, "last_answer_at"));
    }
}
