package eu.vigie.identity;

import eu.vigie.actor.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people as administrators keep them. Names are compared in lower case. */
@Repository
class AccountTable {

    private static final String ACCOUNTS = """
            select p.name, p.email, p.phone, p.locale, p.role_codes, p.created_at, p.locked_at from person p
            """;

    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> find(String name) {
        return jdbc.sql(ACCOUNTS + "where p.name_lower = :lower")
                .param("lower", lower(name))
                .query(AccountTable::account)
                .optional();
    }

    List<Account> after(String name, int limit) {
        return jdbc.sql(ACCOUNTS + "where p.name_lower > :lower order by p.name_lower limit :limit")
                .param("lower", lower(name))
                .param("limit", limit)
                .query(AccountTable::account)
                .list();
    }

    /** Who administers and is not locked. Held until the end of the transaction: of two who go at once, one sees the other gone. */
    List<String> holdAdministrators() {
        return jdbc.sql("""
                select p.name from person p
                where p.locked_at is null and ',' || p.role_codes || ',' like '%,admin,%' order by p.id for update""").query(String.class).list();
    }

    void replace(Person person, @Nullable Instant lockedAt) {
        jdbc.sql("""
                update person set email = :email, phone = :phone, locale = :locale, role_codes = :codes, locked_at = :locked
                where name_lower = :lower""")
                .param("email", person.email())
                .param("phone", person.phone())
                .param("locale", person.locale().toLanguageTag())
                .param("codes", String.join(",", PersonRules.codes(person.roles())))
                .param("locked", lockedAt == null ? null : lockedAt.atOffset(ZoneOffset.UTC))
                .param("lower", lower(person.name()))
                .update();
        replaceRoles(person);
    }

    private void replaceRoles(Person person) {
        jdbc.sql("delete from person_role where person_id = (select id from person where name_lower = :lower)")
                .param("lower", lower(person.name()))
                .update();
        jdbc.sql("""
                insert into person_role (person_id, role_code)
                select p.id, r.code from person p cross join (values %s) as r (code) where p.name_lower = :lower""".formatted(rows(person.roles())))
                .param("lower", lower(person.name()))
                .update();
    }

    /** Constants of {@link Role}, nothing that anybody typed. */
    private static String rows(Set<Role> roles) {
        return roles.stream().map(role -> "('" + role.code() + "')").collect(Collectors.joining(", "));
    }

    /** One with a password of their own is no longer locked with those who shared one. */
    void leaveEvaluation(String name) {
        jdbc.sql("update person set evaluation = false where name_lower = :lower")
                .param("lower", lower(name))
                .update();
    }

    /** Newest first. */
    List<ApiToken> tokens(String name) {
        return jdbc.sql("""
                select t.id, t.label, t.created_at from api_token t
                where t.person_id = (select p.id from person p where p.name_lower = :lower) order by t.id desc""")
                .param("lower", lower(name))
                .query((row, index) -> new ApiToken(row.getLong("id"), row.getString("label"), at(row, "created_at")))
                .list();
    }

    void deleteToken(long id) {
        jdbc.sql("delete from api_token where id = :id").param("id", id).update();
    }

    private static Account account(ResultSet row, int index) throws SQLException {
        return new Account(
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                Locale.forLanguageTag(row.getString("locale")),
                roles(row.getString("role_codes")),
                at(row, "created_at"),
                row.getObject("locked_at") == null ? null : at(row, "locked_at"));
    }

    /** In the order in which they are declared: people and programs read them in the same one. */
    private static Set<Role> roles(String codes) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Stream.of(codes.split(",")).map(Role::of).forEach(roles::add);
        return Collections.unmodifiableSet(roles);
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
