package eu.vigie.identity;

import eu.vigie.actor.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people as they are stored. Names are compared in lower case. */
@Repository
class PersonTable {

    private static final String PEOPLE = """
            select p.id, p.name, p.email, p.phone, p.locale, p.password_hash, p.role_codes, p.locked_at
            from person p
            """;

    private final JdbcClient jdbc;

    PersonTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Person person, String hash, Instant now) {
        jdbc.sql("""
                insert into person (name, name_lower, password_hash, email, phone, locale, role_codes, created_at)
                values (:name, :lower, :hash, :email, :phone, :locale, :codes, :now)""")
                .param("name", person.name())
                .param("lower", lower(person.name()))
                .param("hash", hash)
                .param("email", person.email())
                .param("phone", person.phone())
                .param("locale", person.locale().toLanguageTag())
                .param("codes", codes(person.roles()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        person.roles().forEach(role -> addRole(person.name(), role));
    }

    Optional<Credentials> find(String name) {
        return jdbc.sql(PEOPLE + "where p.name_lower = :lower")
                .param("lower", lower(name))
                .query(PersonTable::credentials)
                .optional();
    }

    Optional<Credentials> ofToken(String digest) {
        return jdbc.sql(PEOPLE + "where p.id = (select t.person_id from api_token t where t.digest = :digest)")
                .param("digest", digest)
                .query(PersonTable::credentials)
                .optional();
    }

    List<Person> withOneOf(Collection<Role> roles) {
        return jdbc.sql(PEOPLE + """
                where p.locked_at is null and exists (select 1 from person_role r where r.person_id = p.id and r.role_code in (:codes))
                order by p.name_lower""")
                .param("codes", roles.stream().map(Role::code).toList())
                .query((row, index) -> credentials(row, index).person())
                .list();
    }

    void replacePassword(String name, String hash) {
        jdbc.sql("update person set password_hash = :hash where name_lower = :lower")
                .param("hash", hash)
                .param("lower", lower(name))
                .update();
    }

    /** Marks the person as the evaluation's, to be locked with the others. */
    void markEvaluation(String name) {
        jdbc.sql("update person set evaluation = true where name_lower = :lower")
                .param("lower", lower(name))
                .update();
    }

    /** Locks the evaluation's people but that one, who becomes like any other; the names of the locked. */
    List<String> lockEvaluation(String except, Instant now) {
        jdbc.sql("update person set evaluation = false where name_lower = :lower")
                .param("lower", lower(except))
                .update();
        var names = jdbc.sql(
                        "select name from person where evaluation = true and locked_at is null order by name_lower")
                .query(String.class)
                .list();
        jdbc.sql("update person set locked_at = :now where evaluation = true and locked_at is null")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return names;
    }

    void replaceEmail(String name, String email) {
        jdbc.sql("update person set email = :email where name_lower = :lower")
                .param("email", email)
                .param("lower", lower(name))
                .update();
    }

    private void addRole(String name, Role role) {
        jdbc.sql(
                        "insert into person_role (person_id, role_code) select id, :code from person where name_lower = :lower")
                .param("code", role.code())
                .param("lower", lower(name))
                .update();
    }

    /** Gives the person these roles beside those they have. */
    void addRoles(String name, Set<Role> roles) {
        var present = find(name).map(found -> found.person().roles()).orElse(Set.of());
        var all = Stream.concat(present.stream(), roles.stream()).collect(Collectors.toUnmodifiableSet());
        jdbc.sql("update person set role_codes = :codes where name_lower = :lower")
                .param("codes", codes(all))
                .param("lower", lower(name))
                .update();
        all.stream().filter(role -> !present.contains(role)).forEach(role -> addRole(name, role));
    }

    void addToken(String name, String digest, String label, Instant now) {
        jdbc.sql("""
                insert into api_token (person_id, digest, label, created_at)
                select id, :digest, :label, :now from person where name_lower = :lower""")
                .param("digest", digest)
                .param("label", label)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("lower", lower(name))
                .update();
    }

    boolean isEmpty() {
        return jdbc.sql("select count(*) from person").query(Long.class).single() == 0;
    }

    private static Credentials credentials(ResultSet row, int index) throws SQLException {
        Locale locale = Locale.forLanguageTag(row.getString("locale"));
        Person person =
                new Person(row.getString("name"), row.getString("email"), row.getString("phone"), locale, roles(row));
        return new Credentials(person, row.getString("password_hash"), row.getObject("locked_at") != null);
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        return Stream.of(row.getString("role_codes").split(",")).map(Role::of).collect(Collectors.toUnmodifiableSet());
    }

    private static String codes(Set<Role> roles) {
        return roles.stream().map(Role::code).sorted().collect(Collectors.joining(","));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** A person with what proves them. */
    record Credentials(Person person, String hash, boolean locked) {}
}
